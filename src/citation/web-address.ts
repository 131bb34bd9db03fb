/** An absolute http or https address as a browser would write it; null for everything else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // What the URL standard leaves bare and other formats read as markup.
  return href.replace(/[{}\\^|`<>"\s]/gu, encodeURIComponent).replace(/%(?![0-9a-f]{2})/giu, '%25');
}
