/** What the worker is asked. Few texts at a time: it answers in order, and a query must not wait long behind passages. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };

export type EmbedResponse =
  /** Once, before all others: the whole words that the model knows, parted by spaces. */
  | { readonly words: string }
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly error: string };
