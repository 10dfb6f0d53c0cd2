/**
 * The index's own SQL, the same for one save and for filling it anew. Each statement takes a list as one JSON text, so that it
 * is prepared once however long the list is.
 */

/** [source seq, [{ id, place }]] */
export const ADD_PASSAGES = `insert into search_passage (id, source_seq, place)
  select value ->> 'id', ?, value ->> 'place' from json_each(?)`;

/** [[id]] */
export const DROP_PASSAGES = 'delete from search_passage where id in (select value from json_each(?))';

const TEXT_COLUMNS = ['title', 'body', 'decision', 'names', 'files', 'council'];
const texts = TEXT_COLUMNS.map((column) => `value ->> '${column}'`).join(', ');

/** [[{ id, title, … }]]: folded words with a space between. */
export const ADD_TEXTS = `insert into search_text (rowid, ${TEXT_COLUMNS.join(', ')})
  select value ->> 'id', ${texts} from json_each(?)`;

/** The same, with exactly the words that were added: the index keeps no text to look them up in. */
export const DROP_TEXTS = `insert into search_text (search_text, rowid, ${TEXT_COLUMNS.join(', ')})
  select 'delete', value ->> 'id', ${texts} from json_each(?)`;

/** [[word]]; answers those that were new. */
export const ADD_WORDS = `insert into search_word (word) select value from json_each(?) where true
  on conflict do nothing returning id, word`;

/** [[{ id, word }]] */
export const ADD_PARTS = `insert into search_part (rowid, word) select value ->> 'id', value ->> 'word' from json_each(?)`;

/** [[word]]: those that stand nowhere any more. */
export const UNUSED_WORDS = `select w.id, w.word from search_word w where w.word in (select value from json_each(?))
  and not exists (select 1 from search_text where search_text match '- council : "' || w.word || '"' limit 1)`;

/** [[{ id, word }]] */
export const DROP_PARTS = `insert into search_part (search_part, rowid, word)
  select 'delete', value ->> 'id', value ->> 'word' from json_each(?)`;

/** [[{ id, word }]] */
export const DROP_WORDS = `delete from search_word where id in (select value ->> 'id' from json_each(?))`;

/** [council id] */
export const ADD_COUNCIL = 'insert into search_council (council_id) values (?) on conflict do nothing';
export const COUNCIL_NUMBER = 'select number from search_council where council_id = ?';

/** The newest passage of a stretch of ids. [from, below] */
export const LAST_PASSAGE = 'select max(id) as last from search_passage where id >= ? and id < ?';
