import type { FormReply } from '../model/form.ts';
import type { Language } from '../model/language.ts';
import type { FormField, FormPayload, MenuOption } from '../model/message.ts';
import { type Words, wordsFor } from './catalogue.ts';
import { clip } from './clip.ts';
import { encodeCustomId } from './custom-id.ts';
import { FORM_LIMITS } from './limits.ts';

/**
 * What opens a form. Its fields have names by which the action that takes the form reads them.
 *
 * @throws FormStateError when the form's id cannot carry its state; whoever offers the form checks that before.
 */
export function renderForm(reply: FormReply, language: Language): FormPayload {
  const { form, state } = reply;
  const customId = encodeCustomId({ action: form, args: state });
  if (customId === null) throw new FormStateError(form);
  return { custom_id: customId, ...shown(wordsFor(language), reply) };
}

/** The state of a form does not fit its id. */
class FormStateError extends Error {
  readonly code = 'form-state';
  readonly form: string;

  constructor(form: string) {
    super(`the state of the form ${form} does not fit its id`);
    this.name = 'FormStateError';
    this.form = form;
  }
}

function shown(words: Words, reply: FormReply): Omit<FormPayload, 'custom_id'> {
  switch (reply.form) {
    case 'report':
      return {
        title: clip(words.reportTitle, { maxChars: FORM_LIMITS.title }),
        components: [
          choice('reason', {
            label: words.reportReasonLabel,
            options: reply.reasons.map((reason) => ({ value: reason, label: words.reportReason(reason) })),
          }),
          paragraph('note', { label: words.reportNote, description: words.reportNoteHint, maxLength: reply.noteMaxChars }),
        ],
      };
    case 'answerreport':
      return {
        title: clip(words.answerTitle, { maxChars: FORM_LIMITS.title }),
        components: [
          paragraph('note', {
            label: words.answerNote,
            description: words.answerNoteHint,
            maxLength: reply.noteMaxChars,
            required: true,
          }),
        ],
      };
    case 'hidereport':
      return {
        title: clip(words.hideTitle, { maxChars: FORM_LIMITS.title }),
        components: [
          paragraph('note', {
            label: words.hideNote,
            description: words.hideNoteHint,
            maxLength: reply.noteMaxChars,
            required: true,
          }),
        ],
      };
    default:
      return reply satisfies never;
  }
}

/** A list of which one is chosen. */
function choice(
  name: string,
  { label, options }: { readonly label: string; readonly options: readonly MenuOption[] },
): FormField {
  return {
    type: 18,
    label: clip(label, { maxChars: FORM_LIMITS.label }),
    component: { type: 3, custom_id: name, required: true, min_values: 1, max_values: 1, options },
  };
}

type Paragraph = {
  readonly label: string;
  readonly description: string;
  readonly maxLength: number;
  readonly required?: boolean;
};

function paragraph(name: string, { label, description, maxLength, required = false }: Paragraph): FormField {
  return {
    type: 18,
    label: clip(label, { maxChars: FORM_LIMITS.label }),
    description: clip(description, { maxChars: FORM_LIMITS.description }),
    component: { type: 4, custom_id: name, style: 2, required, max_length: maxLength },
  };
}
