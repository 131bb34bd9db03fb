/** What the worker is asked. Few texts at a time: it answers in order, and a query must not wait long behind passages. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };

export type EmbedResponse =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly error: string };
