import { EDIT_OPTIONS, PLAN_OPTIONS, SCHEDULE_NUMBER, suggestForPlan } from '../src/answer/schedule-options.ts';
import {
  addSchedule,
  editSchedule,
  listSchedules,
  pauseSchedule,
  previewSchedule,
  removeSchedule,
  resumeSchedule,
} from '../src/answer/set-schedules.ts';
import type { Command, RunnableCommand } from '../src/model/command.ts';
import { MANAGE_SERVER } from '../src/model/manage-server.ts';

/** `/schedule`: a passage a day, or what happened on this day, posted in a channel at a local time. */
export const schedule: Command = {
  name: 'schedule',
  description: 'Post a passage a day, or what happened on this day, in a channel',
  defaultPermissions: MANAGE_SERVER,
  serversOnly: true,
  subcommands: [
    {
      name: 'add',
      description: 'Set up a daily post',
      options: PLAN_OPTIONS,
      run: addSchedule,
      suggest: (option, typed, { shelf }) => suggestForPlan(option, typed, shelf),
    },
    {
      name: 'list',
      description: 'Every daily post of this server, with its number and its next time',
      options: [],
      run: (_values, context) => listSchedules(context),
      suggest: () => [],
    },
    {
      name: 'edit',
      description: 'Change a daily post; what is left out stays as it is',
      options: [SCHEDULE_NUMBER, ...EDIT_OPTIONS],
      run: editSchedule,
      suggest: (option, typed, { shelf }) => suggestForPlan(option, typed, shelf),
    },
    numbered('preview', 'Show you alone what a daily post would bring now', previewSchedule),
    numbered('pause', 'Stop a daily post until it is resumed', pauseSchedule),
    numbered('resume', 'Resume a paused daily post', resumeSchedule),
    numbered('remove', 'End a daily post for good', removeSchedule),
  ],
};

function numbered(name: string, description: string, run: RunnableCommand['run']): RunnableCommand {
  return { name, description, options: [SCHEDULE_NUMBER], run, suggest: () => [] };
}
