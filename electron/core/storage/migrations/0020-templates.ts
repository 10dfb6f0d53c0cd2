/**
 * The municipality's own templates. A template is its versions, all of them kept; the newest is the one in force. `sitting` is
 * the time somebody sat and changed it. A file made remembers what it was made with: before this nothing but built-in
 * templates was there, and which one was not kept.
 */
export const templates = `
create table template (
  id text primary key,
  based_on text not null,
  created_at text not null,
  removed_at text
) strict;

create table template_version (
  template_id text not null references template (id),
  version integer not null check (version >= 1),
  sitting text not null,
  body text not null check (json_valid(body)),
  saved_at text not null,
  primary key (template_id, version)
) strict;

alter table made_file add column template_id text not null default '';
alter table made_file add column template_version integer;
create index made_file_template on made_file (template_id, template_version);
`;
