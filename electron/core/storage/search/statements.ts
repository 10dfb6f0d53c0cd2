/**
 * The index's own SQL, the same for one save and for filling it anew. Each statement takes a list as one JSON text, so that it
 * is prepared once however long the list is.
 */
import { TEXT_TABLES, type TextTable } from './text-tables.ts';

/** [[{ seq, noun, id }]] */
export const ADD_SOURCES = `insert into search_source (seq, noun, source_id)
  select value ->> 'seq', value ->> 'noun', value ->> 'id' from json_each(?)`;

/** [[{ id, seq, place }]] */
export const ADD_PASSAGES = `insert into search_passage (id, source_seq, place)
  select value ->> 'id', value ->> 'seq', value ->> 'place' from json_each(?)`;

/** [[id]] */
export const DROP_PASSAGES = 'delete from search_passage where id in (select value from json_each(?))';

const columnsOf = (table: TextTable): string[] => [...TEXT_TABLES[table], 'council'];
const valuesOf = (table: TextTable): string =>
  columnsOf(table)
    .map((column) => `value ->> '${column}'`)
    .join(', ');

/** [[{ id, text, … }]] */
export const addTexts = (table: TextTable): string => `insert into ${table} (rowid, ${columnsOf(table).join(', ')})
  select value ->> 'id', ${valuesOf(table)} from json_each(?)`;

/** The same, with exactly the words that were added: the index keeps no text to look them up in. */
export const dropTexts = (
  table: TextTable,
): string => `insert into ${table} (${table}, rowid, ${columnsOf(table).join(', ')})
  select 'delete', value ->> 'id', ${valuesOf(table)} from json_each(?)`;

const standsIn = (table: TextTable): string =>
  `exists (select 1 from ${table} where ${table} match 'text : "' || value || '"' limit 1)`;

/** [[word]]: those that stand nowhere. */
export const ABSENT_WORDS = `select value as word from json_each(?)
  where not ${standsIn('search_minutes')} and not ${standsIn('search_register')}`;

/** [[{ word, mark }]]; answers them with their numbers. */
export const ADD_WORDS = `insert into search_word (mark, word)
  select value ->> 'mark', value ->> 'word' from json_each(?) returning id, word`;

/** [[{ id, word }]] */
export const ADD_PARTS = `insert into search_part (rowid, word) select value ->> 'id', value ->> 'word' from json_each(?)`;

/** [[{ word, mark }]]: their numbers. */
export const WORD_NUMBERS = `select w.id, w.word from json_each(?) as asked
  join search_word w on w.mark = asked.value ->> 'mark' where w.word = asked.value ->> 'word'`;

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
