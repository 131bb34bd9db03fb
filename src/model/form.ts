import type { ReportReason } from './report.ts';

/**
 * A form that opens over the reply whose button was pressed. Plain data, as a reply is; only `src/render` turns it into words.
 * `form` is the name of the action that takes what is filled in, `state` what the form's id carries.
 */
export type FormReply =
  /** Fields: `reason`, one of `reasons`, and `note`, free text that may be left out. */
  | (Form & { readonly form: 'report'; readonly reasons: readonly ReportReason[]; readonly noteMaxChars: number })
  /** Field: `note`, why a reported passage is hidden, or what its reporters are told. */
  | (Form & { readonly form: 'hidereport' | 'answerreport'; readonly noteMaxChars: number });

type Form = { readonly kind: 'form'; readonly state: readonly string[] };
