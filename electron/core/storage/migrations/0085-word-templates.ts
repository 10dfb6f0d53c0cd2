/**
 * A meeting may have a template of its own, and a template may be the municipality's own Word file: the clean bytes, never those
 * that came, each file loaded under its name a version. The newest version without `problems` is the one in force. Whoever asks
 * for PDF gets the minutes of `minutes_template_id`, whose words and formats also fill the Word file.
 */
export const wordTemplates = `
alter table meeting add column template_id text generated always as (json_extract(record, '$.templateId')) virtual;
create index meeting_template on meeting (template_id);

create table word_template (
  id text primary key,
  name text not null,
  minutes_template_id text not null,
  created_at text not null,
  removed_at text
) strict;

create table word_template_version (
  word_template_id text not null references word_template (id),
  version integer not null check (version >= 1),
  file_name text not null,
  sha256 text not null,
  bytes blob not null,
  removed text not null check (json_valid(removed)),
  problems text not null check (json_valid(problems)),
  saved_at text not null,
  primary key (word_template_id, version)
) strict;

alter table made_file add column word_template_id text;
alter table made_file add column word_template_version integer;
create index made_file_word_template on made_file (word_template_id, word_template_version);
`;
