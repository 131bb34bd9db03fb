/**
 * MLA 9 for what this corpus holds, works in one container on the web: written here because no package that is kept up carries
 * the style. MLA Handbook, 9th ed., ch. 5: "Author", "Title of Source" and its replacement by a description, "Title of
 * Container", "Publication Date", "Location", date of access and kind of text as "Supplemental Elements"; ch. 2 on capitals.
 */
export const MLA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
  <info><title>MLA 9, web</title><id>verbatim-mla-9-web</id><updated>2026-11-20T00:00:00+00:00</updated></info>
  <macro name="title">
    <choose>
      <if variable="title"><text variable="title" quotes="true" text-case="title"/></if>
      <else><text variable="genre" text-case="capitalize-first"/></else>
    </choose>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography et-al-min="3" et-al-use-first="1" entry-spacing="0">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
        </names>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <date variable="issued">
            <date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>
          </date>
          <text variable="URL"/>
        </group>
        <group delimiter=" ">
          <text value="Accessed"/>
          <date variable="accessed">
            <date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>
          </date>
        </group>
        <choose>
          <if variable="title"><text variable="genre" text-case="capitalize-first"/></if>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>`;

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
