import fc from 'fast-check';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import { slice } from '../../src/excerpt/slice.ts';
import type { DateMention, DatePrecision, DateQualifier, MentionBasis } from '../../src/model/date.ts';
import { DOCUMENT_KINDS, type DocumentMeta, type Published } from '../../src/model/document.ts';
import type { AboutDocument, Excerpt, OutletRef } from '../../src/model/excerpt.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { type MemberReport, RECORDS_SHOWN } from '../../src/model/member-data.ts';
import { NOTE_FIELDS, type NoteField, type NoteStatement, type Outlet } from '../../src/model/outlet.ts';
import type { Stretch } from '../../src/model/quote-replies.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { DocumentName, OneSided, QuoteOffers, Refusal, Searched } from '../../src/model/reply-parts.ts';
import { NOTE_MAX_CHARS, REPORT_REASONS, REPORT_STATES } from '../../src/model/report.ts';
import { CHANNEL_REFUSALS, MISSED_RUNS, QUIET_DAYS, SCHEDULE_KINDS, SCHEDULE_STOPS } from '../../src/model/schedule.ts';
import type { ScheduleShown } from '../../src/model/schedule-replies.ts';
import type { Filter } from '../../src/model/search.ts';
import type { KeptDays } from '../../src/model/service-replies.ts';
import type { Span } from '../../src/model/span.ts';
import type { TimelineChart, TimelineEntry } from '../../src/model/timeline-reply.ts';
import type { CheckedPiece, DifferencePart } from '../../src/model/verification-reply.ts';
import { hostileModeration } from './hostile-moderation.ts';
import { endlessSentence, hostileText } from './hostile-text.ts';

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** Text as a sealed body may hold it: well-formed and not empty. */
const storedText = (maxFragments: number): fc.Arbitrary<string> =>
  hostileText(maxFragments).map((text) => wellFormed(text) || 'x');
const longText = fc.oneof({ weight: 6, arbitrary: storedText(60) }, { weight: 1, arbitrary: endlessSentence.map(wellFormed) });
const metadata = fc.oneof({ weight: 8, arbitrary: hostileText(10) }, { weight: 1, arbitrary: hostileText(200) });
const outletId = fc.constantFrom('alpha', 'beta', 'gamma');
const documentId = fc.constantFrom('alpha/one', 'alpha/two', 'beta/three');
const passageId = fc.constantFrom('k7d2-9fq4mab', 'a1b2-c3d4e5f', 'zzzz-0000000');
const partialDate = fc.constantFrom('2012', '2012-01', '2012-01-20', '1957-03-11', 'no date');
const web = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    'https://alpha.example/a_(b)_c*d',
    'http://beta.example',
    'javascript:alert(1)',
    'not a link',
    `https://x.example/${'p'.repeat(3000)}`,
  ),
);
const published: fc.Arbitrary<Published> = fc.oneof(
  fc.record({
    date: partialDate,
    precision: fc.constantFrom('day', 'month', 'year'),
    basis: fc.constantFrom('stated', 'link', 'inferred'),
    note: fc.option(metadata),
  }),
  fc.record({
    date: fc.constant(null),
    precision: fc.constant(null),
    basis: fc.constant('unknown' as const),
    note: fc.option(metadata),
  }),
);
const ownership = fc.record({ id: outletId, name: metadata, relation: fc.constantFrom('owned', 'linked') });

const outletRef: fc.Arbitrary<OutletRef> = fc.record({
  id: outletId,
  name: metadata,
  note: metadata,
  noteChecked: partialDate,
  noteIsOld: fc.boolean(),
  ownership,
});

const span = (text: string): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

export const hostileExcerpt: fc.Arbitrary<Excerpt> = fc
  .record({ text: longText, lead: hostileText(3), about: fc.array(longText, { maxLength: 2 }), meta: metadata })
  .chain(({ text, lead, about, meta }) => {
    // Whole words of the body on either side, so that offsets of the body differ from those of the excerpt.
    const before = `${wellFormed(lead)} `;
    const body = `${before}${text} ${about.join(' ')}`;
    const details: DocumentMeta = {
      id: 'alpha/one',
      outlet: 'alpha',
      outletNote: null,
      title: null,
      titleNote: null,
      authors: [],
      published: { date: null, precision: null, basis: 'unknown', note: null },
      url: null,
      kind: 'news',
      language: 'en',
      extract: false,
      rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 1000 },
      sha256: sealOf(body),
      dateCorrections: [],
      notes: [],
    };
    const document = seal({ meta: details, body, blocks: [] });
    const at = { start: before.length, end: before.length + text.length };
    let from = at.end + 1;
    const printed = about.map((words): AboutDocument => {
      const quoted = slice(document, { start: from, end: from + words.length });
      from += words.length + 1;
      return { kind: 'disclaimer', text: quoted };
    });
    return fc.record({
      passageId,
      document: documentId,
      span: fc.constant(at),
      text: fc.constant(slice(document, at)),
      omitted: fc.record({ before: fc.boolean(), after: fc.boolean() }),
      quotation: fc.constantFrom('none', 'contains', 'inside'),
      breaksOff: fc.boolean(),
      speaker: fc.option(
        fc.oneof(
          fc.constant({ kind: 'outlet' as const }),
          fc.record({
            kind: fc.constantFrom('quoted', 'reported'),
            name: fc.constant(slice(document, at)),
            span: fc.constant(at),
          }),
        ),
      ),
      marks: fc.array(span(body), { maxLength: 4 }),
      source: fc.record({
        title: fc.option(metadata),
        titleNote: fc.option(fc.constant(meta)),
        outletNote: fc.option(metadata),
        authors: fc.array(metadata, { maxLength: 3 }),
        published,
        kind: fc.constantFrom(...DOCUMENT_KINDS),
        language: fc.constant('en'),
        extract: fc.boolean(),
        url: web,
        rights: fc.record({
          licence: fc.option(metadata),
          url: web,
          confirmed: fc.boolean(),
          maxExcerptChars: fc.constant(1000),
        }),
        about: fc.constant(printed),
      }),
      outlet: outletRef,
      score: fc.double({ noNaN: true }),
    });
  });

const outletName = fc.record({ id: outletId, name: metadata });
const filter: fc.Arbitrary<Filter> = fc.record({
  outlets: fc.option(fc.array(outletId, { maxLength: 3 })),
  from: fc.option(partialDate),
  to: fc.option(partialDate),
  kinds: fc.option(fc.array(fc.constantFrom(...DOCUMENT_KINDS), { maxLength: 3 })),
  languages: fc.option(fc.array(metadata, { maxLength: 2 })),
});
const searched: fc.Arbitrary<Searched> = fc.record({
  documents: fc.nat(5000),
  outlets: fc.array(outletName, { maxLength: 40 }),
  published: fc.option(fc.record({ first: partialDate, last: partialDate })),
  undated: fc.nat(3),
  languages: fc.subarray(['ar', 'en', 'fa', 'zh-Hant'], { minLength: 0 }),
  leftOutUndated: fc.nat(3),
  hidden: fc.nat(3),
  filter,
  onlyOutlets: fc.option(fc.array(outletName, { maxLength: 3 })),
});
const oneSided: fc.Arbitrary<OneSided | null> = fc.option(
  fc.record({
    by: fc.constantFrom('outlet', 'ownership'),
    outlets: fc.array(outletRef, { minLength: 1, maxLength: 3 }),
    others: fc.array(outletName, { maxLength: 40 }),
  }),
);
const withheld = fc.array(fc.record({ passageId, document: documentId, reason: fc.constant('source-changed' as const) }), {
  maxLength: 3,
});
const visibility = fc.constantFrom('public' as const, 'private' as const);
const excerpts = (minLength: number): fc.Arbitrary<Excerpt[]> => fc.array(hostileExcerpt, { minLength, maxLength: 10 });
const documentName: fc.Arbitrary<DocumentName> = fc.record({
  id: documentId,
  title: fc.option(metadata),
  outlet: outletName,
  published,
});
const date: fc.Arbitrary<DateMention> = fc.record({
  start: fc.nat(50),
  end: fc.nat(80),
  text: metadata,
  value: fc.option(
    fc.constantFrom(
      '2006-07-12',
      '2006-07',
      '2018-SU',
      '2006-W28',
      '2006-Q3',
      '2006-H1',
      '201X',
      '20XX',
      '2011/2013',
      '1998/',
      '/1998',
      '*',
    ),
  ),
  precision: fc.constantFrom<DatePrecision[]>(
    'day',
    'week',
    'month',
    'season',
    'quarter',
    'half',
    'year',
    'decade',
    'century',
    'range',
  ),
  qualifier: fc.option(fc.constantFrom<DateQualifier[]>('early', 'mid', 'late', 'about', 'before', 'after')),
  basis: fc.constantFrom<MentionBasis[]>('stated', 'publication', 'text'),
});
const noteSource = fc.record({ name: metadata, published: fc.option(partialDate), checked: partialDate, url: web });
const plainStatement: fc.Arbitrary<NoteStatement> = fc.record({
  text: fc.oneof(metadata, longText),
  sources: fc.array(noteSource, { minLength: 1, maxLength: 3 }),
  response: fc.constant(null),
});
const statement: fc.Arbitrary<NoteStatement> = fc
  .record({ said: plainStatement, response: fc.option(plainStatement) })
  .map(({ said, response }) => ({ ...said, response }));
const noteFields = fc.array(fc.array(statement, { maxLength: 8 }), {
  minLength: NOTE_FIELDS.length,
  maxLength: NOTE_FIELDS.length,
});
const outlet: fc.Arbitrary<Outlet> = fc.record({
  id: outletId,
  name: metadata,
  homepage: web,
  ownership,
  note: fc.record({
    short: metadata,
    checked: partialDate,
    fields: noteFields.map((lists): Record<NoteField, NoteStatement[]> => {
      const [
        launched = [],
        owned = [],
        funding = [],
        own = [],
        others = [],
        regulation = [],
        sanctions = [],
        rating = [],
        licence = [],
      ] = lists;
      return {
        launched,
        ownership: owned,
        funding,
        ownDescription: own,
        describedByOthers: others,
        regulation,
        sanctions,
        wikipediaRating: rating,
        licence,
      };
    }),
  }),
});
const refusal: fc.Arbitrary<Refusal> = fc.oneof(
  fc.record({ code: fc.constantFrom('option-missing' as const, 'option-unknown' as const), option: metadata }),
  fc.record({
    code: fc.constant('option-type' as const),
    option: metadata,
    expected: fc.constantFrom('text', 'integer', 'boolean'),
  }),
  fc.record({ code: fc.constant('option-too-long' as const), option: metadata, length: fc.nat(), max: fc.nat() }),
  fc.record({
    code: fc.constantFrom('option-range' as const, 'excerpt-length' as const),
    option: metadata,
    value: fc.integer(),
    min: fc.integer(),
    max: fc.integer(),
  }),
  fc.record({ code: fc.constant('option-date' as const), option: metadata, value: metadata }),
  fc.record({
    code: fc.constant('option-choice' as const),
    option: metadata,
    value: metadata,
    choices: fc.array(fc.record({ name: metadata, value: metadata }), { maxLength: 25 }),
  }),
  fc.record({ code: fc.constant('dates-reversed' as const), from: partialDate, to: partialDate }),
  fc.record({
    code: fc.constant('outlet-unknown' as const),
    value: metadata,
    outlets: fc.array(outletName, { maxLength: 40 }),
    hidden: fc.nat(40),
  }),
  fc.record({
    code: fc.constant('options-one-of' as const),
    options: fc.array(metadata, { minLength: 1, maxLength: 3 }),
    given: fc.nat(3),
  }),
  fc.record({ code: fc.constant('passage-id' as const), option: metadata, value: metadata }),
  fc.record({ code: fc.constant('time-malformed' as const), option: metadata, value: metadata }),
  fc.record({ code: fc.constant('quiet-days-unfit' as const), option: metadata, posts: metadata }),
  fc.record({ code: fc.constant('zone-unknown' as const), value: metadata, nearest: fc.array(metadata, { maxLength: 3 }) }),
  fc.record({ code: fc.constant('schedules-full' as const), max: fc.nat() }),
  fc.record({ code: fc.constant('schedule-unknown' as const), number: fc.nat(), numbers: fc.array(fc.nat(), { maxLength: 25 }) }),
  fc.record({ code: fc.constant('command-unknown' as const), name: metadata }),
  fc.record({
    code: fc.constant('outlet-hidden' as const),
    outlet: fc.record({ id: metadata, name: metadata }),
    outlets: fc.array(fc.record({ id: metadata, name: metadata }), { maxLength: 3 }),
  }),
  fc.record({ code: fc.constant('hidden-here' as const) }),
  fc.record({ code: fc.constant('message-without-text' as const) }),
  fc.record({ code: fc.constant('button-unknown' as const) }),
  fc.record({ code: fc.constantFrom('sharing-off' as const, 'share-gone' as const) }),
);
const buttonState = fc.array(fc.constantFrom('-', '2012', 'abc', 'x'.repeat(60), '*'), { maxLength: 4 });
const timelineEntry: fc.Arbitrary<TimelineEntry> = fc.record({
  number: fc.integer({ min: 1, max: 60 }),
  date,
  alsoDated: fc.array(date, { maxLength: 6 }),
  excerpt: hostileExcerpt,
  sameDate: fc.array(fc.record({ outlet: outletName, number: fc.nat(99) }), { maxLength: 12 }),
});
const isoDay = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) =>
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
  );
const days = fc.tuple(isoDay, isoDay, fc.constantFrom('both', 'first', 'last', 'same')).map(([a, b, known]) => {
  const [first = a, last = b] = [a, b].sort();
  if (known === 'same') return { firstDay: first, lastDay: first };
  return { firstDay: known === 'last' ? null : first, lastDay: known === 'first' ? null : last };
});

/** A picture's data with any dates, far apart and close together, and hostile names. */
export const hostileChart: fc.Arbitrary<TimelineChart> = fc
  .record({
    marks: fc.array(fc.record({ outlet: outletName, date, days }), { minLength: 1, maxLength: 50 }),
    offset: fc.nat(500),
    more: fc.nat(100),
  })
  .map(({ marks, offset, more }) => ({
    marks: marks.map(({ days: bounds, ...mark }, at) => ({ ...mark, ...bounds, number: offset + at + 1 })),
    total: offset + marks.length + more,
  }));

const source = fc.oneof(
  { weight: 6, arbitrary: hostileExcerpt.map((excerpt) => ({ excerpt })) },
  { weight: 1, arbitrary: fc.constant({}) },
);
const quoted = fc.oneof(metadata, longText);
const stored = hostileExcerpt.map(({ text }) => text);
const differencePart: fc.Arbitrary<DifferencePart> = fc.oneof(
  fc.record({ op: fc.constantFrom('equal' as const, 'replaced' as const), quoted, source: stored }),
  fc.record({ op: fc.constant('inserted' as const), quoted }),
  fc.record({ op: fc.constant('deleted' as const), source: stored }),
  fc.constant({ op: 'ellipsis' as const }),
);
const withSource = <Details extends object>(details: fc.Arbitrary<Details>): fc.Arbitrary<Details & { excerpt?: Excerpt }> =>
  fc.tuple(details, source).map(([about, from]) => ({ ...about, ...from }));
const checkedPiece: fc.Arbitrary<CheckedPiece> = fc.oneof(
  withSource(
    fc.record({
      text: quoted,
      verdict: fc.constantFrom('exact' as const, 'typography' as const),
      cutsWord: fc.record({ before: fc.boolean(), after: fc.boolean() }),
    }),
  ),
  withSource(
    fc.record({
      text: quoted,
      verdict: fc.constant('altered' as const),
      difference: fc.array(differencePart, { maxLength: 12 }),
    }),
  ),
  withSource(
    fc.record({
      text: quoted,
      verdict: fc.constant('spliced' as const),
      parts: fc.array(
        withSource(fc.record({ text: quoted, difference: fc.option(fc.array(differencePart, { maxLength: 5 })) })),
        { maxLength: 5 },
      ),
    }),
  ),
  withSource(
    fc.record({
      text: quoted,
      verdict: fc.constant('omission' as const),
      hidden: fc.array(fc.record({ text: stored, goesOn: fc.boolean() }), { maxLength: 3 }),
    }),
  ),
  withSource(
    fc.record({
      text: quoted,
      verdict: fc.constant('misattributed' as const),
      claim: fc.oneof(
        fc.record({ by: fc.constant('outlet' as const), outlet: outletName }),
        fc.record({ by: fc.constant('speaker' as const), claimed: quoted, source: stored }),
      ),
    }),
  ),
  fc.record({ text: quoted, verdict: fc.constant('not-found' as const), isHidden: fc.boolean() }),
);
const citationRuns = fc.array(fc.record({ text: metadata, italic: fc.boolean() }), { maxLength: 5 });
const offers: fc.Arbitrary<QuoteOffers> = fc.record({
  context: fc.option(buttonState),
  cite: fc.option(buttonState),
  otherOutlets: fc.option(buttonState),
  report: fc.option(buttonState),
});
const stretch: fc.Arbitrary<Stretch> = hostileExcerpt.map(({ text, span, omitted }) => ({ text, span, omitted }));

const keptDays: fc.Arbitrary<KeptDays> = fc.record({
  decidedReport: fc.nat(),
  openReport: fc.nat(),
  auditLine: fc.nat(),
  unusedServer: fc.nat(),
});
const memberReport: fc.Arbitrary<MemberReport> = fc.record({
  guildId: fc.constant('1'),
  passageId: fc.oneof(passageId, metadata),
  reason: fc.constantFrom(...REPORT_REASONS),
  note: fc.oneof(metadata, fc.constant('@'.repeat(NOTE_MAX_CHARS))),
  atMs: fc.nat({ max: 4e12 }),
  state: fc.constantFrom(...REPORT_STATES),
  decision: fc.constant(null),
});

/** Any reply of one kind, hostile text wherever text can stand. */
const scheduleShown: fc.Arbitrary<ScheduleShown> = fc.record({
  number: fc.nat(),
  plan: fc.record({
    channelId: fc.oneof(metadata, fc.constant('900')),
    posts: fc.constantFrom(...SCHEDULE_KINDS),
    outlets: fc.constant([]),
    localTime: fc.oneof(metadata, fc.constant('09:30')),
    zone: fc.oneof(metadata, fc.constant('Europe/Berlin')),
    missed: fc.constantFrom(...MISSED_RUNS),
    quietDays: fc.constantFrom(...QUIET_DAYS),
    language: fc.constant('en' as const),
  }),
  language: fc.constantFrom(...LANGUAGES),
  off: fc.option(fc.record({ reason: fc.constantFrom(...SCHEDULE_STOPS), atMs: fc.nat() })),
  outlets: fc.array(outletName, { maxLength: 40 }),
  hiddenOutlets: fc.array(outletName, { maxLength: 40 }),
  next: fc.record({ day: partialDate, time: metadata, offsetMinutes: fc.integer({ min: -840, max: 840 }) }),
});
const scheduledExcerpt = { kind: fc.constant('scheduled' as const), visibility, excerpt: hostileExcerpt, offers, oneSided };

export const hostileReplies = {
  quotes: fc.record({
    kind: fc.constant('quotes'),
    visibility,
    query: metadata,
    excerpts: excerpts(0),
    offers: fc.array(offers, { maxLength: 10 }),
    numbers: fc.array(fc.nat(120), { maxLength: 10 }),
    total: fc.nat(120),
    offset: fc.nat(120),
    end: fc.nat(120),
    keep: fc.constantFrom('first', 'last'),
    paging: fc.option(buttonState),
    withheld,
    oneSided,
    searched,
    why: fc.constant([]),
  }),
  passage: fc.record({ kind: fc.constant('passage'), visibility, excerpt: hostileExcerpt, offers, oneSided }),
  'no-passage': fc.record({
    kind: fc.constant('no-passage'),
    visibility,
    passageId: fc.oneof(passageId, metadata),
    reason: fc.constantFrom('source-changed', 'unknown'),
    documents: fc.array(documentName, { maxLength: 8 }),
  }),
  context: fc.record({
    kind: fc.constant('context'),
    visibility,
    excerpt: hostileExcerpt,
    before: fc.array(stretch, { maxLength: 4 }),
    after: fc.array(stretch, { maxLength: 4 }),
    hiddenBefore: fc.boolean(),
    hiddenAfter: fc.boolean(),
    offers,
    oneSided,
  }),
  comparison: fc.record({
    kind: fc.constant('comparison'),
    visibility,
    query: metadata,
    passageId: fc.option(fc.oneof(passageId, metadata)),
    besides: fc.option(outletName),
    outlets: fc.array(
      fc.record({ outlet: outletRef, documents: fc.nat(5000), excerpt: fc.option(hostileExcerpt), hidden: fc.nat(9), offers }),
      {
        maxLength: 12,
      },
    ),
    withheld,
    oneSided,
    searched,
  }),
  'no-match': fc.record({
    kind: fc.constant('no-match'),
    visibility,
    query: metadata,
    reason: fc.constantFrom('nothing-matches', 'nothing-clear', 'filters-exclude-all', 'no-searchable-word', 'all-withheld'),
    searched,
    nearest: fc.array(documentName, { maxLength: 8 }),
    closest: excerpts(0),
    withheld,
    why: fc.constant([]),
  }),
  closest: fc.record({
    kind: fc.constant('closest'),
    visibility,
    excerpts: excerpts(0),
    offers: fc.array(offers, { maxLength: 10 }),
    withheld,
    missing: fc.array(fc.oneof(passageId, metadata), { maxLength: 12 }),
    hidden: fc.nat(3),
    oneSided,
  }),
  timeline: fc.record({
    kind: fc.constant('timeline'),
    visibility,
    query: metadata,
    order: fc.constantFrom('oldest', 'newest'),
    entries: fc.array(timelineEntry, { maxLength: 10 }),
    total: fc.nat(50),
    offset: fc.nat(20),
    end: fc.nat(50),
    keep: fc.constantFrom('first', 'last'),
    between: fc.record({ from: fc.option(partialDate), to: fc.option(partialDate) }),
    outOfRange: fc.nat(3),
    paging: buttonState,
    quote: fc.option(buttonState),
    undated: fc.nat(3),
    unresolved: fc.nat(3),
    chart: fc.option(hostileChart),
    withheld,
    oneSided,
    searched,
    why: fc.constant([]),
  }),
  outlets: fc.record({
    kind: fc.constant('outlets'),
    visibility,
    outlets: fc.array(fc.record({ outlet: outletRef, documents: fc.nat(5000) }), { maxLength: 30 }),
    hiddenOutlets: fc.nat(9),
    hiddenDocuments: fc.nat(5000),
  }),
  outlet: fc.record({
    kind: fc.constant('outlet'),
    visibility,
    outlet,
    ref: outletRef,
    documents: fc.array(documentName, { maxLength: 30 }),
    hiddenDocuments: fc.nat(5000),
  }),
  verification: fc.record({
    kind: fc.constant('verification'),
    visibility,
    pieces: fc.oneof(
      { weight: 4, arbitrary: fc.array(checkedPiece, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(checkedPiece, { minLength: 20, maxLength: 20 }) },
    ),
    again: fc.constant([]),
    otherwise: fc.nat(20),
    unchecked: fc.nat(30),
    withheld,
    searched,
  }),
  citation: fc.record({
    kind: fc.constant('citation'),
    visibility,
    document: documentName,
    citation: fc.record({
      passageId,
      accessed: partialDate,
      link: web,
      styles: fc.record({
        apa: citationRuns,
        mla: citationRuns,
        'chicago-note': citationRuns,
        'chicago-bibliography': citationRuns,
        harvard: citationRuns,
      }),
      bibtex: metadata,
      ris: metadata,
      cslJson: metadata,
    }),
  }),
  help: fc.record({
    kind: fc.constant('help'),
    visibility,
    commands: fc.array(fc.record({ name: metadata, description: metadata, forModerators: fc.boolean() }), { maxLength: 12 }),
    messageCommands: fc.array(metadata, { maxLength: 5 }),
    isModerated: fc.boolean(),
  }),
  privacy: fc.record({
    kind: fc.constant('privacy'),
    visibility,
    keptDays,
    offers: fc.record({ show: buttonState, forget: buttonState }),
  }),
  'member-data': fc.record({
    kind: fc.constant('member-data'),
    visibility,
    step: fc.constantFrom('shown', 'to-confirm', 'deleted'),
    where: fc.constantFrom('this-server', 'everywhere'),
    record: fc.record({
      reports: fc.array(memberReport, { maxLength: RECORDS_SHOWN }),
      reportCount: fc.nat(),
      hidden: fc.nat(),
      decided: fc.nat(),
      auditLines: fc.nat(),
    }),
    keptDays,
    forget: fc.option(buttonState),
  }),
  scheduled: fc.oneof(
    fc.record({ ...scheduledExcerpt, posts: fc.constant('passage' as const) }),
    fc.record({
      ...scheduledExcerpt,
      posts: fc.constant('this-day' as const),
      day: isoDay,
      date,
      alsoDated: fc.array(date, { maxLength: 8 }),
    }),
    fc.record({
      kind: fc.constant('scheduled' as const),
      visibility,
      posts: fc.constant('quiet-day' as const),
      day: partialDate,
      documents: fc.nat(),
      hidden: fc.nat(99),
    }),
  ),
  schedules: fc.record({
    kind: fc.constant('schedules'),
    visibility,
    schedules: fc.array(scheduleShown, { maxLength: 30 }),
    max: fc.nat(),
    arePosted: fc.boolean(),
  }),
  'schedule-changed': fc.record({
    kind: fc.constant('schedule-changed'),
    visibility,
    change: fc.constantFrom('added', 'changed', 'paused', 'resumed', 'removed', 'unchanged'),
    schedule: scheduleShown,
    untold: fc.option(fc.record({ channelId: fc.constant('900'), refused: fc.constantFrom(...CHANNEL_REFUSALS) })),
    posting: fc.constantFrom('possible', 'refused', 'unknown'),
  }),
  'nothing-scheduled': fc.record({
    kind: fc.constant('nothing-scheduled'),
    visibility,
    schedule: scheduleShown,
    isHidden: fc.boolean(),
  }),
  ...hostileModeration({ visibility, words: metadata, excerpt: hostileExcerpt }),
  refusal: fc.record({ kind: fc.constant('refusal'), visibility, refusals: fc.array(refusal, { minLength: 1, maxLength: 12 }) }),
  fault: fc.record({ kind: fc.constant('fault'), visibility, incident: metadata }),
} satisfies { [Kind in Reply['kind']]: fc.Arbitrary<Extract<Reply, { kind: Kind }>> };
