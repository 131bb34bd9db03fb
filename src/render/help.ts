import type { MessagePayload } from '../model/message.ts';
import type { HelpedCommand, HelpReply } from '../model/service-replies.ts';
import type { Words } from './catalogue.ts';
import { fieldsOf } from './fields.ts';
import { LOCALES } from './locale.ts';
import { startFromRight } from './right-to-left.ts';
import { code, line } from './written.ts';

const DESCRIPTION_MAX_CHARS = 300;

/** What the bot is for, a line for each command, and where to turn. */
export function renderHelp(words: Words, reply: HelpReply): Pick<MessagePayload, 'content' | 'embeds'> {
  const lines = (commands: HelpReply['commands']) => commands.map((command) => commandLine(words, command));
  const menu = reply.messageCommands.map((name) => onLineOfItsOwn(words, line(words.menuName(name), DESCRIPTION_MAX_CHARS)));
  const fields = [
    { heading: words.helpDoesNotHeading, lines: [words.helpDoesNot] },
    { heading: words.helpPromiseHeading, lines: [words.helpPromise] },
    { heading: words.helpCommandsHeading, lines: lines(reply.commands.filter(({ forModerators }) => !forModerators)) },
    { heading: words.helpModeratorsHeading, lines: lines(reply.commands.filter(({ forModerators }) => forModerators)) },
    { heading: words.helpMenuHeading, lines: menu },
    { heading: words.helpSourcesHeading, lines: [words.helpSources(words.citeButton, code(words.command('outlets')))] },
    {
      heading: words.helpReportHeading,
      lines: [reply.isModerated ? words.helpReportModerated(code(words.command('privacy'))) : words.helpReportAlone],
    },
  ];
  return { content: words.helpDoes, embeds: [{ fields: fields.flatMap((headed) => fieldsOf(words, headed)) }] };
}

function commandLine(words: Words, { name, description }: HelpedCommand): string {
  return words.helpCommand(code(words.command(name)), line(words.commandText(description), DESCRIPTION_MAX_CHARS));
}

/** The name is ours, but set off as foreign text is; by itself it would begin at the left in every language. */
function onLineOfItsOwn({ language }: Words, name: string): string {
  return LOCALES[language].direction === 'rtl' ? startFromRight(name) : name;
}
