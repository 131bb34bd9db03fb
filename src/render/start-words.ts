import { plainLine } from './plain-line.ts';

/** What the program says to whoever starts it. */

export type StartFlag = '--strict' | '--json' | '--explain' | '--language' | '--data';

/** What is wrong with what the program was started with. */
export type StartMistake = {
  readonly reason: 'unknown' | 'value-missing' | 'value-extra';
  /** As it was written. */
  readonly given: string;
  /** The flags that there are; may be none. */
  readonly flags: readonly StartFlag[];
};

export const USAGE = `usage: npm start [-- --strict]                 serve Discord, or without DISCORD_TOKEN and DISCORD_PUBLIC_KEY start the mock client
       npm run mock [-- --json] [--explain] [--language=fa] [--data[=FOLDER]] [--strict]   the mock client, whatever is set
       npm run register                       register the slash commands and print what changed
       npm run corpus -- COMMAND              check, seal or read the corpus; without COMMAND, how
`;

export const TOKEN_MISSING = 'DISCORD_TOKEN is not set: put it into .env, see .env.example.\n';

/** Where interactions are taken on the web alone: whose bot it is, Discord tells with the first one. */
export const WITHOUT_GATEWAY = `Without the gateway two things are left to do:
- The commands: \`npm run register\` registers them, with DISCORD_TOKEN set, if only for that one time, here or on any machine.
- The links that let the bot in: they are printed there, and here with the first interaction; Discord sends one as soon as the
  address of POST /interactions is saved as "Interactions Endpoint URL" in its developer portal.
`;

export const WITHOUT_TOKEN = `Without DISCORD_TOKEN the bot can only answer: it posts nothing by a schedule, tells no channel of changes, writes to nobody who
reported something, and knows Manage Server, but not whom else a server's permission screen lets use a command. With DISCORD_TOKEN
and DISCORD_GATEWAY=off it does all of that, and still needs no connection to the gateway.
`;

export const STRICT_REFUSED = 'Not started, since --strict was given and the corpus holds what is named above.\n';

export const DOTENV_MISTAKES = {
  'not-utf8': '.env is not UTF-8 text: save it as UTF-8, or delete it to start without.\n',
  unreadable: '.env cannot be read: make it a file that this program may read, or delete it to start without.\n',
} as const;

const WRITTEN: Readonly<Record<StartFlag, string>> = {
  '--strict': '--strict',
  '--json': '--json',
  '--explain': '--explain',
  '--language': '--language=CODE',
  '--data': '--data or --data=FOLDER',
};

/** What is wrong, and every flag that there is. */
export function startMistake({ reason, given, flags }: StartMistake): string {
  const known = flags.map((flag) => WRITTEN[flag]).join(', ');
  const list = known === '' ? 'Nothing can be given here.' : `What can be given here: ${known}.`;
  return `${WRONG[reason](plainLine(given))} ${list}\n`;
}

const WRONG: Readonly<Record<StartMistake['reason'], (given: string) => string>> = {
  unknown: (given) => `"${given}" is not known.`,
  'value-missing': (given) => `"${given}" lacks its value.`,
  'value-extra': (given) => `"${given}" takes no value.`,
};

/** @param list one mistake a line. */
export function configMistakes(list: string): string {
  return `What is set in the environment or in .env cannot be used:\n${list}\n`;
}

/** One line, written over itself as work goes on. */
export function readingMeaning(done: number, total: number): string {
  const bar = '█'.repeat(Math.round((done / total) * BAR_CHARS)).padEnd(BAR_CHARS, '░');
  return `Reading passages for their meaning ${bar} ${done} of ${total}`;
}

const BAR_CHARS = 20;
