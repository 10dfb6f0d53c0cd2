import type { Writer } from '../storage.ts';
import { moveIndex } from './keep-index.ts';
import type { SearchNoun } from './passage-ids.ts';
import { run } from './run.ts';
import { readSource, SEARCH_VERSION } from './sources.ts';

/** Every row that is searched in, in the order of their days, so that numbers are given without gaps. */
const ALL: Record<SearchNoun, string> = {
  meeting: 'select id from meeting where removed_at is null order by date, id',
  person: 'select id from person order by id',
  council: 'select id from council order by id',
  'follow-up': 'select 1 as id where false',
};

const CLEAR = [
  'delete from search_source',
  'delete from search_council',
  'delete from search_word',
  "insert into search_text (search_text) values ('delete-all')",
  "insert into search_part (search_part) values ('delete-all')",
];

/**
 * Fills the index anew when it was filled by other rules than those of today, or never. The caller's transaction sees to it that
 * it is filled whole or not at all.
 */
export async function fillIndexIfOld(db: Writer): Promise<void> {
  const state = await db.selectFrom('search_state').select('version').executeTakeFirst();
  if (state?.version !== SEARCH_VERSION) await fillIndex(db);
}

/** Throws the index away and makes it again from what is stored. */
export async function fillIndex(db: Writer): Promise<void> {
  for (const statement of CLEAR) await run(db, statement);
  for (const [noun, statement] of Object.entries(ALL) as [SearchNoun, string][])
    for (const { id } of await run<{ id: string }>(db, statement))
      await moveIndex(db, noun, id, null, await readSource[noun](db, id));
  await run(db, "insert into search_text (search_text) values ('optimize')");
  await run(db, "insert into search_part (search_part) values ('optimize')");
  await db.updateTable('search_state').set({ version: SEARCH_VERSION }).execute();
}
