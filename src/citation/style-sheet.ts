/** The parts of a style sheet, as elements of CSL. */
type SheetParts = {
  /** A note-and-bibliography style has a note of its own; of the others only the list is used. */
  readonly note?: string;
  /** The layout of an entry in the list, and attributes on how many authors it names. */
  readonly entry: string;
  readonly authorLimits: string;
  readonly macros: string;
};

/**
 * A style as a sheet in CSL 1.0 (https://docs.citationstyles.org/en/stable/specification.html), for what this corpus holds: works
 * on the web in one container. The sheets that packages carry cover every kind of work, take up to 0.7 s of the main thread to be
 * read, and leave forms of the styles' own examples out, such as the day of a dated entry in an encyclopaedia.
 */
export function styleSheet(name: string, { note, entry, authorLimits, macros }: SheetParts): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${note === undefined ? 'in-text' : 'note'}" version="1.0"
  demote-non-dropping-particle="never">
  <info><title>${name}</title><id>${name}</id><updated>2026-11-20T00:00:00+00:00</updated></info>
  ${macros}
  <citation et-al-min="4" et-al-use-first="1"><layout>${note ?? '<text variable="title"/>'}</layout></citation>
  <bibliography ${authorLimits}><layout>${entry}</layout></bibliography>
</style>`;
}

/**
 * The passage, in the square brackets in which whoever cites may add something, and the day of access where the style's own form
 * leaves it out.
 *
 * @param shows The condition under which that form shows the day already, as attributes of CSL's `if`.
 */
export function passageMark(shows: string): string {
  const accessed = '<group delimiter=" "><text value="accessed"/><date variable="accessed" form="text"/></group>';
  return `<choose><if variable="note">
    <group prefix=" [" suffix="]" delimiter=", ">
      <text variable="note"/>
      <choose><if ${shows}/><else>${accessed}</else></choose>
    </group>
  </if></choose>`;
}
