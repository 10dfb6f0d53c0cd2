import { Snippet } from '../../../shared/calls/snippets.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow } from './dialect.ts';

export async function listOwnSnippets(db: Reader): Promise<Snippet[]> {
  const rows = await db.selectFrom('snippet').selectAll().execute();
  return rows.map((row) =>
    checkedRow('snippet', Snippet, {
      id: row.id,
      category: row.category,
      title: row.title,
      text: row.text,
      into: row.goes_into,
      builtIn: false,
    }),
  );
}

export async function saveOwnSnippet(db: Writer, s: Omit<Snippet, 'builtIn'>): Promise<void> {
  const values = { category: s.category, title: s.title, text: s.text, goes_into: s.into };
  await db
    .insertInto('snippet')
    .values({ id: s.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** @returns false when there was none */
export async function deleteOwnSnippet(db: Writer, id: string): Promise<boolean> {
  const result = await db.deleteFrom('snippet').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
