import fc from 'fast-check';
import { BUTTONS, FORMS } from '../../commands/index.ts';
import { buttonEvent, formEvent, menuEvent } from './discord-events.ts';
import { text } from './fuzzed-values.ts';
import type { RealControls } from './real-controls.ts';

/** Buttons pressed, menus chosen from and forms sent. @param pressers who may have asked for what carries them. */
export function fuzzedControl({ buttons, menus, forms }: RealControls, pressers: readonly string[]): fc.Arbitrary<object> {
  const sent = { flags: fc.constantFrom(0, 64, 2 ** 40), asker: fc.constantFrom(null, ...pressers) };
  const button = fc.tuple(customId(buttons), fc.record(sent)).map((given) => buttonEvent(...given));
  const menu = fc
    .constantFrom(...menus)
    .chain(({ customId: id, values }) =>
      fc.tuple(
        customId([id]),
        fc.oneof(
          { weight: 3, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: 1 }) },
          fc.subarray([...values]),
          fc.array(text, { maxLength: 3 }),
        ),
        fc.oneof({ weight: 6, arbitrary: fc.constant(3) }, fc.constantFrom(5, 6, 8, 99)),
      ),
    )
    .map((given) => menuEvent(...given));
  const form = fc
    .constantFrom(...forms)
    .chain(({ customId: id, fields }) =>
      fc.tuple(
        customId([id]),
        fc.oneof(
          { weight: 2, arbitrary: fc.constant(fields) },
          fc.tuple(text, text).map(([note, reason]) => ({ ...fields, note, reason: [reason] })),
          text.map((note) => ({ ...fields, note })),
          fc.dictionary(text, text, { maxKeys: 3 }),
        ),
      ),
    )
    .map((given) => formEvent(...given));
  return fc.oneof({ weight: 3, arbitrary: button }, { weight: 1, arbitrary: menu }, { weight: 1, arbitrary: form });
}

const actions = [...BUTTONS, ...FORMS].map(({ action }) => action);
const part = fc.oneof(fc.constantFrom('0', '1', '-1', '99999999999', '512J-N6CE3VH', '9jw7-yz0b3jc', 'a', '_'), text);
const inventedId = fc.oneof(
  fc
    .tuple(fc.constantFrom(...actions), fc.array(part, { maxLength: 6 }))
    .map(([action, args]) => ['v1', action, ...args].join(':')),
  fc.tuple(fc.constantFrom('v0', 'v2', 'v1', ''), part).map((parts) => parts.join(':')),
  text,
);

/** A real id as it was shown, or with one part of its state forged, left out or put in; or one that never was. */
function customId(real: readonly string[]): fc.Arbitrary<string> {
  // By action first: a timeline has many more buttons than a queue of reports.
  const actionOf = (id: string) => id.split(':')[1] ?? '';
  const byAction = [...new Set(real.map(actionOf))].map((action) => real.filter((id) => actionOf(id) === action));
  const shown = fc.constantFrom(...byAction).chain((ids) => fc.constantFrom(...ids));
  const forged = fc
    .tuple(shown, fc.nat(), fc.constantFrom(0, 1), fc.array(part, { maxLength: 1 }))
    .map(([id, place, removed, put]) => {
      const parts = id.split(':');
      // The state stands behind the version and the action; what is put in may also stand at its end.
      return parts.toSpliced(2 + (place % Math.max(1, parts.length - 1)), removed, ...put).join(':');
    });
  return fc.oneof({ weight: 5, arbitrary: shown }, { weight: 3, arbitrary: forged }, { weight: 1, arbitrary: inventedId });
}
