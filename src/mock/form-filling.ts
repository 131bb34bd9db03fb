import type { FormValues } from '../model/command.ts';
import type { FormField, FormPayload } from '../model/message.ts';
import { formField, type LineError } from '../render/mock-words.ts';

/** A form being filled in, a line a field. */
export type FormFilling = {
  readonly customId: string;
  /** What is asked for now. */
  ask(): string;
  /** Takes a line for the field that is asked for; an empty one leaves out what may stay empty. */
  take(line: string): FormProgress;
};

type FormProgress =
  | { readonly kind: 'next' }
  | { readonly kind: 'wrong'; readonly error: LineError }
  | { readonly kind: 'done'; readonly values: FormValues };

/** Starts with the first field of a form. */
export function fillIn({ custom_id: customId, components: fields }: FormPayload): FormFilling {
  const values = new Map<string, readonly string[]>();
  let at = 0;
  return {
    customId,
    ask() {
      const field = fields[at];
      return field === undefined ? '' : formField(field.label, { required: isRequired(field), choices: choicesOf(field) });
    },
    take(line) {
      const field = fields[at];
      if (field !== undefined) {
        const value = readValue(field, line.trim());
        if (!Array.isArray(value)) return { kind: 'wrong', error: value };
        values.set(field.component.custom_id, value);
        at += 1;
      }
      return at < fields.length ? { kind: 'next' } : { kind: 'done', values };
    },
  };
}

function readValue(field: FormField, typed: string): string[] | LineError {
  const { component } = field;
  if (typed === '' && isRequired(field)) return { code: 'field-required' };
  if (component.type === 4) return [typed];
  if (typed === '') return [];
  const chosen = component.options[Number(typed) - 1];
  return chosen === undefined ? { code: 'choice-unknown', choices: component.options.length } : [chosen.value];
}

function isRequired({ component }: FormField): boolean {
  return component.required ?? true;
}

function choicesOf({ component }: FormField): readonly string[] {
  return component.type === 3 ? component.options.map(({ label }) => label) : [];
}
