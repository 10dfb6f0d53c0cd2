/**
 * What is searched in. `search_minutes` and `search_register` keep no text of their own, only where each word stands: the text
 * is in the meetings and registers. They get words already folded (shared/search/words.ts), so that the plainest tokenizer is the
 * right one: the others take å for a. The registers stand apart, for a name among a few hundred is found at once. `search_word` lists every word of three letters or more once, so that "övervakning" finds the words it is a part
 * of. Words, and places within a source, are looked up by a mark of a few bytes: an index of the words themselves would be a
 * tenth of all text. What is deleted is wiped, not only taken out. `search_state.version` tells by which rules it was filled; the app
 * fills it anew when they have changed.
 */
export const search = `
create table search_source (
  seq integer primary key,
  noun text not null,
  source_id text not null,
  unique (noun, source_id)
) strict;

create table search_passage (
  id integer primary key,
  source_seq integer not null references search_source (seq) on delete cascade,
  place integer not null
) strict;
create index search_passage_source on search_passage (source_seq);

create table search_council (
  number integer primary key,
  council_id text not null unique
) strict;

create virtual table search_minutes using fts5 (title, body, decision, names, council, content = '', tokenize = 'ascii');
insert into search_minutes (search_minutes, rank) values ('secure-delete', 1);

create virtual table search_register using fts5 (title, body, decision, names, council, content = '', tokenize = 'ascii');
insert into search_register (search_register, rank) values ('secure-delete', 1);

create table search_word (
  id integer primary key,
  mark integer not null,
  word text not null
) strict;
create index search_word_mark on search_word (mark);

create virtual table search_part using fts5 (
  word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
);
insert into search_part (search_part, rank) values ('secure-delete', 1);

create table search_state (
  id integer primary key check (id = 1),
  version integer not null
) strict;
insert into search_state (id, version) values (1, 0);
`;
