import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One import a row: the file that holds it, what it imports, and whether the fence lets it through. */
const IMPORTS: readonly (readonly [from: string, specifier: string, allowed: boolean])[] = [
  ['src/model', '../corpus/load-corpus.ts', false],
  ['src/model', 'node:fs/promises', false],
  ['src/model', 'discord.js', false],
  ['src/model', './span.ts', true],
  ['src/excerpt', '../search/create-search.ts', false],
  ['src/excerpt', '../render/render.ts', false],
  ['src/excerpt', 'node:fs', false],
  ['src/excerpt', 'node:crypto', true],
  ['src/excerpt', '../model/span.ts', true],
  ['src/corpus', '../render/render.ts', false],
  ['src/corpus', '../search/create-search.ts', false],
  ['src/corpus', '../excerpt/seal.ts', true],
  ['src/search', '../corpus/load-corpus.ts', false],
  ['src/search', 'discord.js', false],
  ['src/search', '../excerpt/slice.ts', true],
  ['src/timeline', '../search/create-search.ts', false],
  ['src/timeline', 'node:fs/promises', false],
  ['src/timeline', '../excerpt/slice.ts', true],
  ['src/moderation', '../storage/memory/create-memory-store.ts', false],
  ['src/moderation', '../render/render.ts', false],
  ['src/moderation', 'node:timers', false],
  ['src/moderation', '../model/member-data.ts', true],
  ['src/schedule', '../search/create-search.ts', false],
  ['src/schedule', '../render/render.ts', false],
  ['src/schedule', 'discord.js', false],
  ['src/schedule', 'node:timers', false],
  ['src/schedule', '../timeline/statements-of.ts', false],
  ['src/timeline', '../schedule/next-run.ts', false],
  ['src/verification', '../search/create-search.ts', false],
  ['src/verification', '../render/render.ts', false],
  ['src/verification', 'node:fs/promises', false],
  ['src/verification', '../excerpt/slice.ts', true],
  ['src/excerpt', '../verification/tokenize.ts', false],
  ['src/timeline', '../verification/tokenize.ts', false],
  ['src/cli', '../verification/tokenize.ts', false],
  ['src/answer', '../verification/verify-text.ts', true],
  ['src/citation', '../corpus/load-corpus.ts', false],
  ['src/citation', '../render/render.ts', false],
  ['src/citation', 'node:fs/promises', false],
  ['src/citation', '../excerpt/slice.ts', true],
  ['src/answer', '../render/render.ts', false],
  ['src/answer', '../discord/gateway.ts', false],
  ['src/answer', '../../commands/quote.ts', false],
  ['src/answer', '../excerpt/slice.ts', true],
  ['src/answer', '../citation/citation-of.ts', true],
  ['src/render', '../corpus/load-corpus.ts', false],
  ['src/render', '../excerpt/slice.ts', false],
  ['src/render', 'discord-api-types/v10', false],
  ['src/render', '../model/span.ts', true],
  ['src/render', '../picture/create-picture-maker.ts', false],
  ['src/render', 'node:fs', false],
  ['src/picture', '../render/render.ts', false],
  ['src/picture', 'discord.js', false],
  ['src/picture', '../model/picture.ts', true],
  ['src/picture', 'node:module', true],
  ['src/storage', '../moderation/decide.ts', false],
  ['src/storage', '../render/render.ts', false],
  ['src/storage', 'discord.js', false],
  ['src/storage', '../model/audit.ts', true],
  ['src/storage', 'node:fs/promises', true],
  ['src/interaction', '../storage/open-store.ts', false],
  ['src/interaction', '../picture/create-picture-maker.ts', false],
  ['src/discord', '../picture/create-picture-maker.ts', false],
  ['src/interaction', '../model/picture.ts', true],
  ['src/interaction', '../discord/gateway.ts', false],
  ['src/interaction', '../answer/answer-quote.ts', false],
  ['src/interaction', '../render/render.ts', true],
  ['commands', '../src/render/render.ts', false],
  ['commands', '../src/discord/gateway.ts', false],
  ['commands', 'discord.js', false],
  ['commands', '../src/answer/answer-quote.ts', true],
  ['src/discord', '../mock/start-mock.ts', false],
  ['src/discord', '../answer/answer-quote.ts', false],
  ['src/discord', '../../commands/index.ts', false],
  ['src/discord', 'discord.js', true],
  ['src/discord', '../web/web-server.ts', true],
  ['src/discord', '../health/create-metrics.ts', false],
  ['src/interaction', '../health/create-metrics.ts', false],
  ['src/search', '../web/web-server.ts', false],
  ['src/clock', '../model/log.ts', false],
  ['src/clock', './timer.ts', true],
  ['src/answer', '../clock/timer.ts', false],
  ['src/interaction', '../clock/timer.ts', false],
  ['src/storage', '../clock/in-time.ts', true],
  ['src/search', '../clock/in-time.ts', true],
  ['src/discord', '../clock/in-time.ts', true],
  ['src/ipc', '../model/log.ts', false],
  ['src/search', '../ipc/exchange.ts', false],
  ['src/storage', '../ipc/exchange.ts', false],
  ['src/ipc', '../storage/open-store.ts', false],
  ['src/ipc', 'node:child_process', true],
  ['src/web', '../model/log.ts', false],
  ['src/web', '../discord/gateway.ts', false],
  ['src/web', 'node:http', true],
  ['src/health', '../discord/gateway.ts', false],
  ['src/health', '../interaction/application.ts', false],
  ['src/health', '../web/web-server.ts', true],
  ['src/health', '../model/telemetry.ts', true],
  ['src/mock', '../discord/gateway.ts', false],
  ['src/mock', '../excerpt/slice.ts', false],
  ['src/mock', 'discord.js', false],
  ['src/mock', '../interaction/application.ts', true],
  ['src/cli', '../discord/gateway.ts', false],
  ['src/cli', '../mock/start-mock.ts', false],
  ['src/cli', '../corpus/load-corpus.ts', true],
];

const folder = mkdtempSync(join(tmpdir(), 'fences-'));
let fenced: ReadonlySet<string>;

beforeAll(() => {
  cpSync(join(ROOT, '.config'), join(folder, '.config'), { recursive: true });
  cpSync(join(ROOT, '.gitignore'), join(folder, '.gitignore'));
  for (const [index, [from, specifier]] of IMPORTS.entries()) {
    const file = join(folder, from, `planted-${index}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import type { a } from '${specifier}';\n\nexport type B = a;\n`);
  }
  fenced = new Set([...lint().matchAll(/(\S+planted-\d+\.ts)[^\n]*noRestrictedImports/g)].map(([, file]) => file ?? ''));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('import fences', () => {
  it.each(IMPORTS.map((row, index) => [...row, index] as const))('%s may import %s: %s', (from, _specifier, allowed, index) => {
    expect(fenced.has(`${from}/planted-${index}.ts`)).toBe(!allowed);
  });
});

function lint(): string {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--config-path=.config/biome.json', '--max-diagnostics=none', '--colors=off', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return run.stdout + run.stderr;
}
