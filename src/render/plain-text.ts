/**
 * Direction controls and other characters that show nothing but change what is around them; and halves of surrogate pairs,
 * which are no characters: JSON can write them, strict readers of JSON refuse the whole message for one.
 */
const INVISIBLE_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]|[^\P{Cc}\t\n\v\f\r\u0085]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * One line of text for places where Discord reads no markdown (an embed's author and footer, choices, labels), and the
 * first step for whatever a reader typed. Nothing visible is lost: line breaks become spaces, direction and control
 * characters go.
 */
export function plainText(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(INVISIBLE_CONTROLS, '').trim();
}
