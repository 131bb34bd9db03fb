import { passageMark, styleSheet } from './style-sheet.ts';

/** The words before the work that holds a signed entry, and before a day of access: lower case within a note. */
type Opening = 'in' | 'In' | 'accessed' | 'Accessed';

const dateWith = (accessed: Opening): string => `<choose>
  <if is-uncertain-date="issued"><date variable="issued" form="text" prefix="[" suffix="?]"/></if>
  <else-if variable="issued"><date variable="issued" form="text"/></else-if>
  <else-if variable="accessed">
    <group delimiter=" "><text value="${accessed}"/><date variable="accessed" form="text"/></group>
  </else-if>
  <else><text value="n.d."/></else>
</choose>`;

/** The work that holds a signed entry is named as a book is. */
const containerWith = (within: Opening): string => `<choose>
  <if type="entry-encyclopedia"><text variable="container-title" font-style="italic" prefix="${within} "/></if>
  <else><text variable="container-title"/></else>
</choose>`;

const TITLE = '<text variable="title" quotes="true" text-case="title"/>';
/** Entries are written as their work writes them. */
const ENTRY_TITLE = '<text variable="title" quotes="true"/>';

/** The day of access stands in the form of what has no other date. */
const MARK = `<choose>
  <if variable="issued">${passageMark('type="book"')}</if>
  <else>${passageMark('variable="accessed"')}</else>
</choose>`;

const NOTE = `<group delimiter=", " suffix=".">
  <names variable="author"><name and="text" delimiter-precedes-last="contextual" delimiter-precedes-et-al="never"/></names>
  <choose>
    <if variable="author">${TITLE}<text variable="genre"/>${containerWith('in')}</if>
    <else-if type="entry-encyclopedia">
      <text variable="container-title"/><group delimiter=" "><text value="s.v."/>${ENTRY_TITLE}</group><text variable="genre"/>
    </else-if>
    <else>${TITLE}<text variable="genre"/><text variable="container-title"/></else>
  </choose>
  ${dateWith('accessed')}
  <text variable="URL"/>
</group>${MARK}`;

/** A site and the day of its text are one sentence, as a paper and its day are; a day of access is one of its own. */
const SIGNED = `
  <names variable="author"><name and="text" delimiter-precedes-last="always" name-as-sort-order="first"/></names>
  ${TITLE}
  <text variable="genre" text-case="capitalize-first"/>
  <choose>
    <if type="entry-encyclopedia">${containerWith('In')}${dateWith('Accessed')}</if>
    <else-if variable="issued"><group delimiter=", ">${containerWith('In')}${dateWith('Accessed')}</group></else-if>
    <else-if variable="accessed">${containerWith('In')}${dateWith('Accessed')}</else-if>
    <else><group delimiter=", ">${containerWith('In')}${dateWith('Accessed')}</group></else>
  </choose>`;

const UNSIGNED = `
  <text variable="container-title"/>
  <choose><if type="entry-encyclopedia">${ENTRY_TITLE}</if><else>${TITLE}</else></choose>
  <text variable="genre" text-case="capitalize-first"/>
  ${dateWith('Accessed')}`;

const ENTRY = `<group delimiter=". " suffix=".">
  <choose><if variable="author">${SIGNED}</if><else>${UNSIGNED}</else></choose>
  <text variable="URL"/>
</group>${MARK}`;

/**
 * Chicago 17, notes and bibliography, after its citation quick guide: news articles and website content (Chicago Manual of Style,
 * 14.191, 14.207; without an author the entry stands under the site's owner), entries in reference works (14.233: `s.v.` where
 * nobody signed), n.d. and inferred dates (14.145). What it says of the web is the same in the 18th edition.
 */
export const CHICAGO = styleSheet('verbatim-chicago-17', {
  macros: '',
  authorLimits: 'et-al-min="11" et-al-use-first="7"',
  note: NOTE,
  entry: ENTRY,
});
