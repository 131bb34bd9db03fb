/** What we use of citation-js, which ships no types. Read off the sources of 0.8.2. */

declare module '@citation-js/core' {
  export class Cite {
    /** `forceType` names the input's parser: without it, a string that looks like an address would be fetched. */
    constructor(data: string | readonly object[], options: { readonly generateGraph: false; readonly forceType: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: 'bibliography' | 'citation' | 'bibtex', options?: Readonly<Record<string, unknown>>): string;
    format(format: 'ris', options: { readonly format: 'object' }): readonly Readonly<Record<string, unknown>>[];
  }

  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: Register; readonly locales: Register };
      get(plugin: '@bibtex'): {
        readonly format: { asciiOnly: boolean };
      };
    };
  };

  type Register = { add(name: string, xml: string): void };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
