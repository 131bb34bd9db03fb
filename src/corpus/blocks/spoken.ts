/** Whether somebody is reported to have said something: pages that speak for themselves do not report it. */
export function isReported(text: string): boolean {
  return /\b(?:said|says|told|wrote|asked|added|replied|heard|recalled|according to)\b/u.test(text);
}
