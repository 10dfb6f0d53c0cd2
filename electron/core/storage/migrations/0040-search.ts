/**
 * What is searched in. `search_text` keeps no text of its own, only where each word stands: the text is in the meetings and
 * registers. It gets words already folded (shared/search/words.ts), so that its plainest tokenizer is the right one: the others
 * take å for a. `search_word` lists every word once, so that "övervakning" finds the words it is a part of. What is deleted is
 * wiped, not marked. `search_state.version` tells by which rules it was filled; the app fills it anew when they have changed.
 */
export const search = `
create table search_source (
  seq integer primary key,
  noun text not null,
  source_id text not null,
  council_id text,
  day text,
  unique (noun, source_id)
) strict;

create table search_passage (
  id integer primary key,
  source_seq integer not null references search_source (seq) on delete cascade,
  place text not null
) strict;
create index search_passage_source on search_passage (source_seq);

create table search_council (
  number integer primary key,
  council_id text not null unique
) strict;

create virtual table search_text using fts5 (title, body, decision, names, files, council, content = '', tokenize = 'ascii');
insert into search_text (search_text, rank) values ('secure-delete', 1);

create table search_word (
  id integer primary key,
  word text not null unique
) strict;

create virtual table search_part using fts5 (
  word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none
);
insert into search_part (search_part, rank) values ('secure-delete', 1);

create table search_state (
  id integer primary key check (id = 1),
  version integer not null
) strict;
insert into search_state (id, version) values (1, 0);
`;
