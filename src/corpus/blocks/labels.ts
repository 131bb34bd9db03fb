/** What may stand around a label: brackets, emphasis, the marks of a heading. */
const OPENING = '^[#([*_ ]{0,7}';
const DISCLAIMERS =
  "(?:disclaimers?|editor(?:s|[’']s|ial)?[’']? note|publisher[’']s note|note (?:from|to) (?:the )?(?:editors?|readers?)|notes to editors|ed(?:itor|\\.)? note|corrections?|clarification|legal notice|terms of use|about this (?:article|story|report|series|project))";
const BIOGRAPHIES =
  "(?:about the (?:authors?|writers?|contributors?|columnists?)|(?:author|contributor)s?[’']?s? (?:bio(?:graph(?:y|ies))?|note|profile))";
const SIGN = '[*_ ]{0,3}[:.–—-]';
const ALONE = '[*_ ]{0,3}:?[)\\]*_ ]{0,3}$';

/** A label at the start of a paragraph that says what the paragraph is, however long it is. */
const LABELS = [
  [
    'disclaimer',
    new RegExp(`${OPENING}(?:${DISCLAIMERS}|copyright)\\b${SIGN}`, 'iu'),
    new RegExp(`${OPENING}${DISCLAIMERS}${ALONE}`, 'iu'),
  ],
  ['biography', new RegExp(`${OPENING}${BIOGRAPHIES}\\b${SIGN}`, 'iu'), new RegExp(`${OPENING}${BIOGRAPHIES}${ALONE}`, 'iu')],
] as const;

/** What a paragraph says that it is: "Disclaimer: …", "About the author: …". Null when it says nothing of the kind. */
export function labelled(text: string): 'disclaimer' | 'biography' | null {
  return LABELS.find(([, withText]) => withText.test(text))?.[0] ?? null;
}

/** What a line that is nothing but such a label says about the paragraph below it. */
export function labelAlone(text: string): 'disclaimer' | 'biography' | null {
  return text.length <= 60 ? (LABELS.find(([, , alone]) => alone.test(text))?.[0] ?? null) : null;
}
