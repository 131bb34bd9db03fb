import { passageMark, styleSheet } from './style-sheet.ts';

/** Without an author a newspaper takes its place, and in a work of reference the entry does. */
const HEAD = `<choose>
  <if variable="author">
    <names variable="author">
      <name and="text" delimiter-precedes-last="never" initialize-with="." name-as-sort-order="all"/>
      <et-al font-style="italic"/>
    </names>
    <text macro="year"/>
    <group delimiter=", "><text macro="title"/><text variable="container-title" font-style="italic"/><text macro="day"/></group>
  </if>
  <else-if type="entry-encyclopedia">
    <text macro="title"/><text macro="year"/>
    <group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="day"/></group>
  </else-if>
  <else>
    <text variable="container-title" font-style="italic"/><text macro="year"/>
    <group delimiter=", "><text macro="title"/><text macro="day"/></group>
  </else>
</choose>`;

/**
 * Harvard as in Cite Them Right, 12th ed.: online newspaper articles, online encyclopaedias, sources without a date. It has no
 * form of its own for a text without a title: a description in square brackets stands there, as it does beside the titles of
 * unusual kinds of texts.
 */
export const HARVARD = styleSheet('verbatim-cite-them-right-12', {
  macros: `<macro name="year">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" prefix="(c. " suffix=")"><date-part name="year"/></date></if>
      <else-if variable="issued"><date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date></else-if>
      <else><text value="(no date)"/></else>
    </choose>
  </macro>
  <macro name="day">
    <date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date>
  </macro>
  <macro name="title">
    <group delimiter=" ">
      <text variable="title" quotes="true"/>
      <text variable="genre" prefix="[" suffix="]"/>
    </group>
  </macro>`,
  authorLimits: 'et-al-min="4" et-al-use-first="1"',
  entry: `<group delimiter=". " suffix=".">
    <group delimiter=" ">${HEAD}</group>
    <group delimiter=" ">
      <text variable="URL" prefix="Available at: "/>
      <date variable="accessed" form="text" prefix="(Accessed: " suffix=")"/>
    </group>
  </group>
  ${passageMark('variable="accessed"')}`,
});

/** British quotation marks and dates, which Cite Them Right uses; everything else comes from the American locale. */
export const BRITISH = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
  <terms>
    <term name="open-quote">‘</term><term name="close-quote">’</term>
    <term name="open-inner-quote">“</term><term name="close-inner-quote">”</term>
  </terms>
</locale>`;
