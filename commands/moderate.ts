import {
  changeAnnouncements,
  changeChannels,
  changeCooldown,
  changeLanguage,
  changeLength,
  changeOutlets,
  changeReplies,
  changeRoles,
  hide,
  unhide,
} from '../src/answer/moderate/change-settings.ts';
import { suggestHidden, suggestHideTargets } from '../src/answer/moderate/hide-target.ts';
import { showReports } from '../src/answer/moderate/report-queue.ts';
import {
  ACTION,
  CHANNEL,
  COOLDOWN,
  EXPORT,
  LANGUAGE,
  LENGTH,
  LOG_CHANNEL,
  REASON,
  REPLIES,
  ROLE,
  STOP,
  WHAT,
} from '../src/answer/moderate/setting-options.ts';
import { exportLog, showLog } from '../src/answer/moderate/show-log.ts';
import { showSettings } from '../src/answer/moderate/show-settings.ts';
import { OUTLET, suggestFor } from '../src/answer/request-options.ts';
import type { Command, RunnableCommand } from '../src/model/command.ts';
import { MANAGE_SERVER } from '../src/model/manage-server.ts';

const nothing = () => [];

const SUBCOMMANDS: readonly RunnableCommand[] = [
  {
    name: 'settings',
    description: 'All settings of this server',
    options: [],
    run: async (_, context) => showSettings(context),
    suggest: nothing,
  },
  {
    name: 'channels',
    description: 'In which channels the bot answers; threads follow their channel',
    options: [ACTION, CHANNEL],
    run: changeChannels,
    suggest: nothing,
  },
  { name: 'roles', description: 'Which roles are answered', options: [ACTION, ROLE], run: changeRoles, suggest: nothing },
  {
    name: 'outlets',
    description: 'Which outlets are quoted in this server',
    options: [ACTION, { ...OUTLET, description: 'An outlet, by id or name' }],
    run: changeOutlets,
    suggest: (option, typed, { shelf }) => suggestFor(option, typed, (shelf.unrestricted ?? shelf).suggester),
  },
  { name: 'length', description: 'How long excerpts may be', options: [LENGTH], run: changeLength, suggest: nothing },
  { name: 'replies', description: 'Who sees answers', options: [REPLIES], run: changeReplies, suggest: nothing },
  {
    name: 'cooldown',
    description: 'How long a member waits between two answers in a channel',
    options: [COOLDOWN],
    run: changeCooldown,
    suggest: nothing,
  },
  {
    name: 'language',
    description: 'In which language the bot speaks here',
    options: [LANGUAGE],
    run: changeLanguage,
    suggest: nothing,
  },
  {
    name: 'hide',
    description: 'Take a passage, a document or an outlet out of all answers in this server',
    options: [WHAT, REASON],
    run: hide,
    suggest: (option, typed, { shelf }) => (option === WHAT.name ? suggestHideTargets(typed, shelf) : []),
  },
  {
    name: 'unhide',
    description: 'Let something that was hidden be quoted again',
    options: [WHAT, REASON],
    run: unhide,
    suggest: (option, typed, { policy }) => (option === WHAT.name ? suggestHidden(typed, policy) : []),
  },
  {
    name: 'reports',
    description: 'What members reported: hide, keep, or answer',
    options: [],
    run: (_, context) => showReports(0, context),
    suggest: nothing,
  },
  {
    name: 'log',
    description: 'Who did what when',
    options: [EXPORT],
    run: (values, context) => (values.get(EXPORT.name) === true ? exportLog(null, context) : showLog(null, context)),
    suggest: nothing,
  },
  {
    name: 'announce',
    description: 'In which channel changes are announced; everybody who reads it sees them',
    options: [LOG_CHANNEL, STOP],
    run: changeAnnouncements,
    suggest: nothing,
  },
];

/** `/moderate`: what moderators settle in their server, what members reported, and the log of both. */
export const moderate: Command = {
  name: 'moderate',
  description: 'For moderators: who may ask what where, what is hidden, what was reported, what was done',
  defaultPermissions: MANAGE_SERVER,
  serversOnly: true,
  subcommands: SUBCOMMANDS,
};
