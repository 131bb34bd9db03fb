import { passageMark, styleSheet } from './style-sheet.ts';

const dateOf = (variable: 'issued' | 'accessed'): string =>
  `<date variable="${variable}">
    <date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>
  </date>`;

/**
 * MLA 9. MLA Handbook, 9th ed., ch. 5: "Author", "Title of Source" and its replacement by a description, "Title of Container",
 * "Publication Date", "Location", date of access and kind of text as "Supplemental Elements"; ch. 2 on capitals. The protocol of an
 * address is kept, which the handbook allows where addresses shall open.
 */
export const MLA = styleSheet('verbatim-mla-9', {
  macros: `<macro name="title">
    <choose>
      <if variable="title"><text variable="title" quotes="true" text-case="title"/></if>
      <else><text variable="genre" text-case="capitalize-first"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if is-uncertain-date="issued"><group prefix="[" suffix="?]">${dateOf('issued')}</group></if>
      <else>${dateOf('issued')}</else>
    </choose>
  </macro>`,
  authorLimits: 'et-al-min="3" et-al-use-first="1"',
  entry: `<group delimiter=". " suffix=".">
    <names variable="author">
      <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
    </names>
    <text macro="title"/>
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <text macro="date"/>
      <text variable="URL"/>
    </group>
    <group delimiter=" "><text value="Accessed"/>${dateOf('accessed')}</group>
    <choose>
      <if variable="title"><text variable="genre" text-case="capitalize-first"/></if>
    </choose>
  </group>
  ${passageMark('variable="accessed"')}`,
});
