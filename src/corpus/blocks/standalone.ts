import { isByline } from './byline-marks.ts';
import { isPointer } from './pointer-marks.ts';
import { isPostLine } from './post-marks.ts';

const OWN_LINE: readonly RegExp[] = [
  /^#{1,6} /u,
  /^<[/!a-z]/iu,
  /^(?:[-*•▪–—]|\d{1,2}[.)]) /u,
  /^(?:photo|image|picture|credit|source|published|updated) ?:/iu,
  /^[^\p{L}\p{N}]+$/u,
  /^[*_]{2}.{1,120}[*_]{2}$/u,
];

/** Whether a line is never the continuation of the line before it, nor continued by the next. */
export function isStandalone(text: string): boolean {
  return isByline(text) || isPostLine(text) || isPointer(text) || OWN_LINE.some((pattern) => pattern.test(text));
}
