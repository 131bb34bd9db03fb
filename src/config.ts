import { z } from 'zod';
import { EXCERPT_LENGTH } from './model/excerpt-length.ts';

/** Everything that a deployment may set. */
export type Config = {
  /** Null: no connection to Discord's gateway. With neither this nor a public key the mock client runs. */
  readonly discordToken: string | null;
  /** Connect to the gateway with the token. False without one, and where the token is only for what answers cannot do. */
  readonly discordGateway: boolean;
  /** Of the application, 64 hexadecimal digits: interactions are taken on the web. Null: they are not. */
  readonly discordPublicKey: string | null;
  /** Where interactions are taken. */
  readonly httpHost: string;
  readonly httpPort: number;
  /** Register commands for this guild only; null registers them globally. */
  readonly discordGuildId: string | null;
  readonly corpusFolder: string;
  /** The largest body of one document, in bytes of UTF-8. */
  readonly corpusMaxBodyBytes: number;
  /** The longest excerpt in UTF-16 units; a document's rights may ask for less. */
  readonly excerptMaxChars: number;
  /** Where what can be made anew is kept from one start to the next. */
  readonly cacheFolder: string;
  /** The folder of the embedded database, which holds what moderators set; unused with `databaseUrl`. */
  readonly dataDir: string;
  /** The address of a PostgreSQL instead, a secret; null: none. */
  readonly databaseUrl: string | null;
  /** Search by meaning too, not by words alone. */
  readonly searchMeaning: boolean;
  /** Where health and metrics are shown. */
  readonly healthHost: string;
  /** Null: nowhere. */
  readonly healthPort: number | null;
  readonly logLevel: LogLevel;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** One mistake in the environment. Holds no value, since a value may be a secret. */
export type ConfigProblem = {
  readonly variable: string;
  readonly expected: string;
  readonly example: string;
};

/** Thrown with every mistake at once. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, expected, example }) => `${variable}: expected ${expected}, e.g. ${example}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const PORT_MAX = 65_535;

const wholeNumber = (min: number, max: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));

/** How each variable is read, and its default. `.env.example` lists the same in the same order. */
const Environment = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]{10,200}$/)
    .optional(),
  DISCORD_GATEWAY: z.enum(['on', 'off']).default('on'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  PORT: wholeNumber(0, PORT_MAX).default(8080),
  HTTP_HOST: z.string().default('0.0.0.0'),
  CORPUS_FOLDER: z.string().default('corpus'),
  CORPUS_MAX_BODY_BYTES: wholeNumber(1, 64 * 1024 * 1024).default(1024 * 1024),
  EXCERPT_MAX_CHARS: wholeNumber(EXCERPT_LENGTH.least, EXCERPT_LENGTH.most).default(350),
  CACHE_FOLDER: z.string().default('.cache'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  SEARCH_MEANING: z.enum(['on', 'off']).default('on'),
  HEALTH_PORT: wholeNumber(0, PORT_MAX).optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

type Variable = keyof typeof Environment.shape;

/** What to say when a variable is wrong. */
const HELP: Readonly<Record<Variable, Omit<ConfigProblem, 'variable'>>> = {
  DISCORD_TOKEN: {
    expected: 'the token of a bot, without spaces or quotation marks',
    example: 'MTIzNDU2Nzg5.GaBcDe.not-a-real-token',
  },
  DISCORD_GATEWAY: { expected: 'on, or off beside a DISCORD_PUBLIC_KEY', example: 'on' },
  DISCORD_GUILD_ID: { expected: 'the id of a server, 17 to 20 digits', example: '123456789012345678' },
  DISCORD_PUBLIC_KEY: {
    expected: 'the public key of the application, 64 hexadecimal digits',
    example: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  },
  PORT: { expected: `a port from 0 to ${PORT_MAX}, 0 for any that is free`, example: '8080' },
  HTTP_HOST: { expected: 'an address of this machine', example: '0.0.0.0' },
  CORPUS_FOLDER: { expected: 'a folder with outlets/ and documents/ in it', example: 'corpus' },
  CORPUS_MAX_BODY_BYTES: { expected: 'a whole number of bytes from 1 to 67108864', example: '1048576' },
  EXCERPT_MAX_CHARS: {
    expected: `a whole number of characters from ${EXCERPT_LENGTH.least} to ${EXCERPT_LENGTH.most}`,
    example: '350',
  },
  CACHE_FOLDER: { expected: 'a folder that may be written to and is safe to delete', example: '.cache' },
  DATA_DIR: { expected: 'a folder that may be written to', example: 'data' },
  DATABASE_URL: {
    expected: 'the address of a PostgreSQL; what is special in its password is percent-encoded',
    example: 'postgres://user:password@localhost:5432/verbatim',
  },
  SEARCH_MEANING: { expected: 'on or off', example: 'on' },
  HEALTH_PORT: { expected: `a port from 0 to ${PORT_MAX}, 0 for any that is free`, example: '9090' },
  HEALTH_HOST: { expected: 'an address of this machine', example: '127.0.0.1' },
  LOG_LEVEL: { expected: `one of ${LOG_LEVELS.join(', ')}`, example: 'info' },
};

/** What each variable allows by itself, but not beside the others. */
function clashes(set: z.infer<typeof Environment>): readonly ConfigProblem[] {
  const { DISCORD_TOKEN: token, DISCORD_GATEWAY: gateway, DISCORD_PUBLIC_KEY: key, PORT, HEALTH_PORT } = set;
  if (key === undefined) {
    // Nothing would ever come in.
    return token !== undefined && gateway === 'off' ? [{ variable: 'DISCORD_GATEWAY', ...HELP.DISCORD_GATEWAY }] : [];
  }
  if (PORT === 0 || PORT !== HEALTH_PORT) return [];
  return [{ variable: 'HEALTH_PORT', expected: 'another port than PORT, where interactions are taken', example: '9090' }];
}

/** The variables' names, in the order of `.env.example`. */
export const VARIABLES: readonly Variable[] = Environment.keyof().options;

/**
 * @param environment - as `process.env`; an empty or blank variable counts as not set, other variables are ignored.
 * @throws {ConfigError} that names every mistake at once, and no value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = VARIABLES.map((name) => [name, environment[name]?.trim() || undefined] as const);
  const parsed = Environment.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    throw new ConfigError(VARIABLES.filter((name) => wrong.has(name)).map((variable) => ({ variable, ...HELP[variable] })));
  }
  const beside = clashes(parsed.data);
  if (beside.length > 0) throw new ConfigError(beside);
  return {
    discordToken: parsed.data.DISCORD_TOKEN ?? null,
    discordGateway: parsed.data.DISCORD_TOKEN !== undefined && parsed.data.DISCORD_GATEWAY === 'on',
    discordGuildId: parsed.data.DISCORD_GUILD_ID ?? null,
    discordPublicKey: parsed.data.DISCORD_PUBLIC_KEY ?? null,
    httpPort: parsed.data.PORT,
    httpHost: parsed.data.HTTP_HOST,
    corpusFolder: parsed.data.CORPUS_FOLDER,
    corpusMaxBodyBytes: parsed.data.CORPUS_MAX_BODY_BYTES,
    excerptMaxChars: parsed.data.EXCERPT_MAX_CHARS,
    cacheFolder: parsed.data.CACHE_FOLDER,
    dataDir: parsed.data.DATA_DIR,
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    searchMeaning: parsed.data.SEARCH_MEANING === 'on',
    healthPort: parsed.data.HEALTH_PORT ?? null,
    healthHost: parsed.data.HEALTH_HOST,
    logLevel: parsed.data.LOG_LEVEL,
  };
}
