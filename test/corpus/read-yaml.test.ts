import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/corpus/read-yaml.ts';

const read = (text: string, firstLine = 1) => readYaml({ file: 'f', text, firstLine });

describe('reading YAML', () => {
  const text = 'a: 1\nb:\n  c: x\n\n  d:\n    - one\n    - e: two\n';

  it.each([
    [['a'], 1],
    [['b', 'c'], 3],
    [['b', 'd', 0], 6],
    [['b', 'd', 1, 'e'], 7],
    [['b', 'missing'], 2],
    [['b', 'd', 7], 5],
    [['missing', 'too'], 1],
    [[], 1],
  ])('finds the line of %j', (path, line) => {
    expect(read(text).yaml?.lineOf(path)).toBe(line);
    expect(read(text, 11).yaml?.lineOf(path)).toBe(line + 10);
  });

  it('takes dates for text, and the words of other YAML dialects too', () => {
    expect(read('[2024-02-29, yes, on, 12:30]').yaml?.value).toEqual(['2024-02-29', 'yes', 'on', '12:30']);
  });

  it('tells an unclosed quotation mark where it opens', () => {
    expect(read('a: 1\nb: "open\nc: 2\nd: 3\n').problems.map(({ line }) => line)).toEqual([2]);
  });

  it('tells independent mistakes each', () => {
    expect(read('a: 1\na: 2\nb: 1\nb: 2\n').problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'yaml-syntax'],
      [4, 'yaml-syntax'],
    ]);
  });

  it.each(['[', '{', '{a: ', '- ', '? ', '[{a: '])('survives %j a hundred thousand times', (opener) => {
    const { yaml, problems } = read(opener.repeat(10_000));
    expect(yaml).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['yaml-too-deep']);
  });

  it('bounds indentation, which nests as well', () => {
    const steps = Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(read(steps).problems.map(({ line, code }) => [line, code])).toEqual([[66, 'yaml-too-deep']]);
  });

  it.each([
    ['&x 1', 'anchor'],
    ['!!str 1', 'tag'],
    ['!own 1', 'tag'],
    ['{ 1: x }', 'complex-key'],
    ['{ [a]: x }', 'complex-key'],
  ])('has no use for %s', (value, feature) => {
    const [problem] = read(`a: ${value}`).problems;
    expect(problem?.line).toBe(1);
    expect(problem?.code === 'yaml-feature' ? problem.facts.feature : problem?.code).toBe(
      value.startsWith('!own') ? 'yaml-syntax' : feature,
    );
  });
});
