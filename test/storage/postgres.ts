import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of this machine, started for the tests on a socket in a folder of its own. */
export type TestServer = {
  /** Of the first database, without a password: nobody but this machine reaches the socket. */
  readonly url: string;
  urlOf(database: string): string;
  /** @returns the address of an empty database. */
  newDatabase(): Promise<string>;
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** The folder with `postgres` and `initdb`, from the path or where Debian puts them, the highest version first; null: none. */
export const POSTGRES_BIN: string | null = findBin();

/** One line in the gate's output that tells which half ran. */
export function tellWhichHalf(): void {
  const told =
    POSTGRES_BIN === null
      ? 'NOT RUN: no postgres on the PATH nor in /usr/lib/postgresql (Debian: apt-get install postgresql). PGlite alone was tested.'
      : `run on ${execFileSync(join(POSTGRES_BIN, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()}`;
  process.stdout.write(`PostgreSQL half of the storage tests: ${told}\n`);
}

export async function startPostgres(bin: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-A', 'trust', '-U', 'verbatim', '-E', 'UTF8', '--locale=C', '-N'];
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' });
  const urlOf = (database: string) => `postgres://verbatim@/${database}?host=${encodeURIComponent(folder)}`;
  let server: ChildProcess | null = null;
  let databases = 0;
  const end = async (signal: 'SIGQUIT' | 'SIGINT') => {
    if (server === null || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill(signal);
    await ended;
    server = null;
  };
  const start = async () => {
    const options = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60'];
    server = spawn(join(bin, 'postgres'), options, { ...user, cwd: folder, stdio: 'ignore' });
    await answering(urlOf('postgres'));
  };
  await start();
  return {
    url: urlOf('postgres'),
    urlOf,
    async newDatabase() {
      databases += 1;
      await ask(urlOf('postgres'), `create database test_${databases}`);
      return urlOf(`test_${databases}`);
    },
    crash: () => end('SIGQUIT'),
    start,
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs statements on a connection of its own. */
export async function ask(url: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('the PostgreSQL of the tests does not answer');
}

function findBin(): string | null {
  const ofDebian = '/usr/lib/postgresql';
  const versions = listed(ofDebian).sort((one, other) => Number(other) - Number(one));
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => join(ofDebian, version, 'bin'))];
  for (const folder of folders) {
    const server = join(folder, 'postgres');
    // The path may hold a link to the server alone: the other programs stand beside what it leads to.
    const bin = isProgram(server) ? dirname(realpathSync(server)) : null;
    if (bin !== null && isProgram(join(bin, 'initdb'))) return bin;
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** PostgreSQL refuses to run as root; it runs as any user that the system knows. Nothing to change for whoever is not root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | { readonly uid?: undefined; readonly gid?: undefined } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
