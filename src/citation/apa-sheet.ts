import { passageMark, styleSheet } from './style-sheet.ts';

const DATE = `<macro name="date">
  <choose>
    <if variable="issued">
      <group delimiter=" ">
        <choose><if is-uncertain-date="issued"><text value="ca."/></if></choose>
        <group delimiter=", ">
          <date variable="issued"><date-part name="year"/></date>
          <group delimiter=" ">
            <date variable="issued"><date-part name="month"/></date>
            <date variable="issued"><date-part name="day"/></date>
          </group>
        </group>
      </group>
    </if>
    <else><text value="n.d."/></else>
  </choose>
</macro>`;

const TITLE = `<macro name="title">
  <group delimiter=" ">
    <choose>
      <if type="webpage"><text variable="title" font-style="italic"/></if>
      <else><text variable="title"/></else>
    </choose>
    <text variable="genre" prefix="[" suffix="]"/>
  </group>
</macro>`;

/** An undated entry of a work that is edited on and on: the one case with a day of retrieval. */
const CHANGES = 'type="entry-encyclopedia" variable="URL" match="all"';

const ADDRESS = `<macro name="address">
  <choose>
    <if variable="issued"><text variable="URL"/></if>
    <else-if ${CHANGES}>
      <group delimiter=" ">
        <text value="Retrieved"/><date variable="accessed" form="text" suffix=","/><text value="from"/><text variable="URL"/>
      </group>
    </else-if>
    <else><text variable="URL"/></else>
  </choose>
</macro>`;

const CONTAINER = `<macro name="container">
  <choose>
    <if type="entry-encyclopedia"><text variable="container-title" font-style="italic" prefix="In "/></if>
    <else><text variable="container-title"/></else>
  </choose>
</macro>`;

/**
 * APA 7, after the reference examples at apastyle.apa.org: webpages on news websites and others (Publication Manual, 10.16), entries
 * in an encyclopaedia and in Wikipedia (10.3), and what takes the place of missing parts (9.4, table 9.1).
 */
export const APA = styleSheet('verbatim-apa-7', {
  macros: `${DATE}${TITLE}${ADDRESS}${CONTAINER}`,
  authorLimits: 'et-al-min="21" et-al-use-first="19" et-al-use-last="true"',
  entry: `<group delimiter=" ">
    <group delimiter=". " suffix=".">
      <names variable="author">
        <name and="symbol" delimiter-precedes-last="always" initialize-with=". " name-as-sort-order="all"/>
      </names>
      <choose>
        <if variable="author"><text macro="date" prefix="(" suffix=")"/><text macro="title"/></if>
        <else><text macro="title"/><text macro="date" prefix="(" suffix=")"/></else>
      </choose>
      <text macro="container"/>
    </group>
    <text macro="address"/>
  </group>
  <choose>
    <if variable="issued">${passageMark('type="book"')}</if>
    <else>${passageMark(CHANGES)}</else>
  </choose>`,
});
