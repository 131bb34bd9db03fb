import type { Menu, MessagePayload } from '../../src/model/message.ts';

/**
 * What Discord would refuse about a message, in words; empty when it would take it. Written from the documentation, apart
 * from the limits that the renderer keeps to.
 */
export function violationsOf(payload: MessagePayload): readonly string[] {
  const found: string[] = [];
  const atMost = (what: string, text: string | undefined, limit: number): void => {
    if (text !== undefined && text.length > limit) found.push(`${what}: ${text.length} of ${limit}`);
  };
  const needed = (what: string, text: string | undefined, limit: number): void => {
    if (text === undefined || text.trim() === '') found.push(`${what}: empty`);
    atMost(what, text, limit);
  };
  const { content, embeds = [], components = [] } = payload;
  atMost('content', content, 2000);
  if (embeds.length > 10) found.push(`embeds: ${embeds.length}`);
  if ((content ?? '').trim() === '' && embeds.length === 0 && components.length === 0) found.push('message: empty');
  let total = 0;
  for (const { title, author, description, footer, fields = [], url } of embeds) {
    if (author !== undefined) needed('author', author.name, 256);
    if (title !== undefined) needed('title', title, 256);
    if (description !== undefined) needed('description', description, 4096);
    if (footer !== undefined) needed('footer', footer.text, 2048);
    if (fields.length > 25) found.push(`fields: ${fields.length}`);
    if (title === undefined && description === undefined && fields.length === 0) found.push('embed: empty');
    if (url !== undefined && !/^https?:\/\/\S{1,2040}$/.test(url)) found.push(`url: ${url.slice(0, 60)}`);
    for (const { name, value } of fields) {
      needed('field name', name, 256);
      needed('field value', value, 1024);
    }
    const parts = [title, author?.name, description, footer?.text, ...fields.flatMap(({ name, value }) => [name, value])];
    total += parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  }
  if (total > 6000) found.push(`embeds together: ${total}`);
  for (const row of components) {
    if (row.components.length < 1 || row.components.length > 5) found.push(`buttons: ${row.components.length}`);
    if (row.components.length > 1 && row.components.some(({ type }) => type === 3)) found.push('menu: not alone');
    for (const control of row.components) {
      needed('custom_id', control.custom_id, 100);
      if (control.type === 2) needed('label', control.label, 80);
      else found.push(...menuViolations(control));
    }
  }
  const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  if (new Set(ids).size < ids.length) found.push('custom_id: twice');
  if (payload.allowed_mentions.parse.length > 0) found.push('allowed_mentions');
  return found;
}

function menuViolations({ placeholder = '-', options, min_values: least = 1, max_values: most = 1 }: Menu): readonly string[] {
  const found: string[] = [];
  if (placeholder.length < 1 || placeholder.length > 150) found.push(`placeholder: ${placeholder.length}`);
  if (options.length < 1 || options.length > 25 || most > options.length || least > most)
    found.push(`options: ${options.length}`);
  for (const { label, value, description = '-' } of options) {
    for (const text of [label, value, description]) if (text.length < 1 || text.length > 100) found.push(`option: ${text}`);
  }
  if (new Set(options.map(({ value }) => value)).size < options.length) found.push('option: twice');
  return found;
}
