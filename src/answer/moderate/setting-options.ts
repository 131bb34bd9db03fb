import type { OptionSpec } from '../../model/command.ts';
import { EXCERPT_LENGTH } from '../../model/excerpt-length.ts';
import { COOLDOWN_MAX_SECONDS, REASON_MAX_CHARS, REPLY_MODES } from '../../model/guild-policy.ts';

/** The options of `/moderate`: none is required, since a subcommand without any shows what is settled. */

export const ACTION = {
  name: 'action',
  description: 'Allow or deny it, or reset it',
  required: false,
  type: 'text',
  maxLength: 10,
  suggests: false,
  choices: [
    { name: 'allow', value: 'allow' },
    { name: 'deny', value: 'deny' },
    { name: 'reset', value: 'clear' },
  ],
} as const satisfies OptionSpec;

export const CHANNEL = {
  name: 'channel',
  description: 'A channel with its threads, or a thread; the one you write in when left out',
  required: false,
  type: 'channel',
  postable: false,
} as const satisfies OptionSpec;

export const ROLE = {
  name: 'role',
  description: 'A role; @everyone means all members',
  required: false,
  type: 'role',
} as const satisfies OptionSpec;

export const LENGTH = {
  name: 'characters',
  description: `The longest excerpt in characters, from ${EXCERPT_LENGTH.least} up to the bot’s own longest; 0: that longest`,
  required: false,
  type: 'integer',
  min: 0,
  max: EXCERPT_LENGTH.most,
} as const satisfies OptionSpec;

export const REPLIES = {
  name: 'who',
  description: 'Who sees answers',
  required: false,
  type: 'text',
  maxLength: 30,
  suggests: false,
  choices: [
    { name: 'everybody in the channel', value: REPLY_MODES[0] },
    { name: 'only whoever asks', value: REPLY_MODES[1] },
    { name: 'only whoever asks; moderators can share answers of their own', value: REPLY_MODES[2] },
  ],
} as const satisfies OptionSpec;

export const COOLDOWN = {
  name: 'seconds',
  description: 'Between two answers to one member in one channel; 0 for none',
  required: false,
  type: 'integer',
  min: 0,
  max: COOLDOWN_MAX_SECONDS,
} as const satisfies OptionSpec;

/** Each member is answered in the language of their own client. */
export const OWN_LANGUAGE = 'own';

export const LANGUAGE = {
  name: 'language',
  description: 'Language of the bot’s own sentences: one for all, or each member’s own',
  required: false,
  type: 'text',
  maxLength: 10,
  suggests: false,
  choices: [
    { name: 'each member’s own', value: OWN_LANGUAGE },
    { name: 'English', value: 'en' },
    { name: 'German · Deutsch', value: 'de' },
    { name: 'French · Français', value: 'fr' },
    { name: 'Spanish · Español', value: 'es' },
    { name: 'Arabic · العربية', value: 'ar' },
    { name: 'Persian · فارسی', value: 'fa' },
  ],
} as const satisfies OptionSpec;

export const LOG_CHANNEL = {
  name: 'channel',
  description: 'Where changes are announced',
  required: false,
  type: 'channel',
  postable: true,
} as const satisfies OptionSpec;

export const STOP = {
  name: 'stop',
  description: 'Stop announcing changes',
  required: false,
  type: 'boolean',
} as const satisfies OptionSpec;

export const WHAT: OptionSpec = {
  name: 'what',
  description: 'The id of a passage or a document, or an outlet',
  required: false,
  type: 'text',
  maxLength: 200,
  suggests: true,
};

export const REASON: OptionSpec = {
  name: 'reason',
  description: 'Why, for the log; other members never see it',
  required: false,
  type: 'text',
  maxLength: REASON_MAX_CHARS,
  suggests: false,
};

export const EXPORT: OptionSpec = {
  name: 'export',
  description: 'The whole log as a table (CSV)',
  required: false,
  type: 'boolean',
};
