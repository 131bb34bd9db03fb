export type SentParts = {
  readonly json: unknown;
  /** What stood beside the JSON, by the names of the parts. */
  readonly files: readonly { readonly part: string; readonly name: string; readonly data: Uint8Array }[];
};

/** The JSON of a body, and the files beside it when it is a multipart one. */
export async function readSent(body: Response): Promise<SentParts> {
  if (!body.headers.get('content-type')?.startsWith('multipart/')) return { json: await body.json(), files: [] };
  const form = await body.formData();
  const files = [...form].flatMap(([part, value]) => (typeof value === 'string' ? [] : [{ part, file: value }]));
  return {
    json: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(
      files.map(async ({ part, file }) => ({ part, name: file.name, data: new Uint8Array(await file.arrayBuffer()) })),
    ),
  };
}
