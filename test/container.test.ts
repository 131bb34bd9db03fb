import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, VARIABLES } from '../src/config.ts';

const DOCKERFILE = read('Dockerfile');
const README = read('README.md');
const { engines, scripts } = z
  .object({ engines: z.object({ node: z.string() }), scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(read('package.json')));
const instructions = DOCKERFILE.replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');
const COMPOSE = '.docker/compose.yaml';
const compose = z
  .object({
    services: z.object({
      bot: z.object({
        build: z.object({ context: z.string() }),
        ports: z.tuple([z.string()]),
        environment: z.record(z.string(), z.string()),
        env_file: z.string(),
        volumes: z.array(z.string()),
        tmpfs: z.array(z.string()),
        read_only: z.literal(true),
      }),
      database: z.object({ image: z.string(), environment: z.record(z.string(), z.string()) }),
    }),
  })
  .parse(parse(read(COMPOSE)));

describe('Dockerfile', () => {
  it('builds on one exact version of Node, which the package takes', () => {
    const bases = [...new Set(of('FROM').map((from) => from.split(' ')[0] ?? ''))];
    expect(bases).toHaveLength(1);
    const [, major] = /^node:(\d+)\.\d+\.\d+-\w+-slim$/.exec(bases[0] ?? '') ?? [];
    expect(major).toBe('24');
    const [, least] = /^>=(\d+)\.\d+\.\d+$/.exec(engines.node) ?? [];
    expect(Number(least)).toBeLessThanOrEqual(24);
  });

  it('starts what `npm start` starts, without npm or a shell in between', () => {
    expect(JSON.parse(of('CMD').at(-1) ?? '')).toEqual(scripts.start.split(' '));
    expect(of('ENTRYPOINT')).toEqual([]);
  });

  it('runs as somebody with few rights, told by a number', () => {
    expect(of('USER')).toEqual(['1000:1000']);
  });

  it('installs what production needs, and runs no script of a package', () => {
    expect(of('RUN').filter((run) => run.includes('npm'))).toEqual([
      expect.stringMatching(/^npm ci .*--omit=dev .*--ignore-scripts/),
    ]);
  });

  it('copies what there is, and all of it gets past .dockerignore', () => {
    const sources = of('COPY')
      .filter((copy) => !copy.includes('--from='))
      .flatMap((copy) =>
        copy
          .split(' ')
          .filter((word) => !word.startsWith('--'))
          .slice(0, -1),
      );
    expect(sources.filter((source) => !existsSync(path(source)))).toEqual([]);
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    expect(ignored.slice(1).toSorted()).toEqual([...new Set(sources)].map((source) => `!${source}`).toSorted());
  });

  it('sets no variable that nothing reads', () => {
    const names = of('ENV').flatMap((set) => set.split(' ').map((pair) => pair.split('=')[0] ?? ''));
    expect(names.filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('asks after its health where it shows it', () => {
    const port = /HEALTH_PORT=(\d+)/.exec(of('ENV')[0] ?? '')?.[1];
    expect(of('HEALTHCHECK')[0]).toContain('/healthz');
    expect(of('EXPOSE')).toEqual([`${readConfig({}).httpPort} ${port}`]);
  });

  it('keeps a volume where the cache and the embedded database lie by default', () => {
    const { cacheFolder, dataDir } = readConfig({});
    expect(JSON.parse(of('VOLUME')[0] ?? '')).toEqual([`/app/${cacheFolder}`, `/app/${dataDir}`]);
  });
});

describe(COMPOSE, () => {
  it('builds this folder and takes its .env', () => {
    const folder = new URL(`../${COMPOSE}`, import.meta.url);
    expect(statSync(new URL(`${compose.services.bot.build.context}/Dockerfile`, folder)).isFile()).toBe(true);
    expect(new URL(compose.services.bot.env_file, folder).href).toBe(path('.env').href);
  });

  it('gives every place that is written to, since the rest is read-only', () => {
    const { volumes, tmpfs } = compose.services.bot;
    const written = [...volumes.map((volume) => volume.split(':')[1]), ...tmpfs];
    expect(written.toSorted()).toEqual(JSON.parse(of('VOLUME')[0] ?? '').toSorted());
  });

  it('makes only the port of interactions known, and that to this machine alone', () => {
    const { ports, environment } = compose.services.bot;
    expect(ports).toEqual([`127.0.0.1:8080:${environment.PORT}`]);
  });

  it('sets no variable that nothing reads', () => {
    expect(Object.keys(compose.services.bot.environment).filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('sends the bot to the database beside it, with its own name and password', () => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = compose.services.database.environment;
    const { DATABASE_URL } = compose.services.bot.environment;
    expect(DATABASE_URL).toBe(`postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`);
    expect(POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });

  it('pins its database, and is started as the README says', () => {
    expect(compose.services.database.image).toMatch(/^postgres:\d+\.\d+-\w+$/);
    const [, command = ''] = /^#\s+(docker compose .+)$/m.exec(read(COMPOSE)) ?? [];
    expect(command).toContain(COMPOSE);
    expect(README.split('\n').map((line) => line.replace(/#.*/, '').trim())).toContain(command);
  });
});

/** What node and tsx read beside our own. */
const KNOWN: ReadonlySet<string> = new Set([...VARIABLES, 'NODE_ENV', 'TSX_DISABLE_CACHE']);

/** What stands behind each instruction of that name, in order. */
function of(instruction: string): readonly string[] {
  return instructions.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
}

function path(name: string): URL {
  return new URL(`../${name}`, import.meta.url);
}

function read(name: string): string {
  return readFileSync(path(name), 'utf8');
}
