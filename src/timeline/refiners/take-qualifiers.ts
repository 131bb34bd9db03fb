import type { Refiner } from 'chrono-node';
import type { DateQualifier } from '../../model/date.ts';
import { ReadResult } from '../read-result.ts';
import type { Reading } from '../reading.ts';

type Rule = {
  /** What stands right before the expression. */
  readonly pattern: RegExp;
  readonly qualifier: DateQualifier;
  /** The word belongs to the expression and is marked with it; "before" and "after" only stand in front of it. */
  readonly inside: boolean;
};

const RULES: readonly Rule[] = [
  {
    pattern: /\b(?:early|the (?:very )?(?:beginning|start) of|(?:beginning|start) of)(?:[\s-](?:in )?(?:the )?)$/i,
    qualifier: 'early',
    inside: true,
  },
  { pattern: /\b(?:mid|the middle of|middle of)[\s-](?:the )?$/i, qualifier: 'mid', inside: true },
  { pattern: /\b(?:late|the (?:very )?end of|end of)[\s-](?:in )?(?:the )?$/i, qualifier: 'late', inside: true },
  { pattern: /\b(?:about|around|circa|roughly|c\.|ca\.)\s(?:the )?$/i, qualifier: 'about', inside: true },
  { pattern: /\bpost-$/i, qualifier: 'after', inside: true },
  { pattern: /\bpre-$/i, qualifier: 'before', inside: true },
  { pattern: /\b(?:before|prior to)\s$/i, qualifier: 'before', inside: false },
  { pattern: /\bafter\s$/i, qualifier: 'after', inside: false },
];

/** Longest text that a rule can match. */
const REACH = 28;

/** `mid-2014`, `early January`, `the end of 2019`, `around 1850`: the value stays, the qualifier says which part of it. */
export const takeQualifiers: Refiner = {
  refine(context, results) {
    let previousEnd = 0;
    return results.map((result) => {
      const qualified =
        result instanceof ReadResult && result.qualifier === null ? qualify(context.text, result, previousEnd) : result;
      previousEnd = result.index + result.text.length;
      return qualified;
    });
  },
};

function qualify(text: string, result: ReadResult, previousEnd: number): ReadResult {
  const left = text.slice(Math.max(previousEnd, result.index - REACH), result.index);
  for (const { pattern, qualifier, inside } of RULES) {
    const found = pattern.exec(left);
    if (found === null || (qualifier === 'about' && !isWide(result.reading))) continue;
    const index = inside ? result.index - found[0].length : result.index;
    return new ReadResult({
      reference: result.reference,
      index,
      text: text.slice(index, result.endIndex),
      reading: result.reading,
      qualifier,
    });
  }
  return result;
}

/** "Around Friday's ruling" goes around the ruling. */
function isWide({ kind }: Reading): boolean {
  return kind === 'month' || kind === 'year' || kind === 'decade' || kind === 'century';
}
