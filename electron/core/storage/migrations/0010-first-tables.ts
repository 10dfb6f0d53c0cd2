/**
 * A meeting is one row: `record` holds the facts as versioned JSON (docs/decisions/0002), the columns that lists and queries
 * need are generated from it, and it stands last so that reading the others never touches its pages.
 */
export const firstTables = `
create table identity (
  id integer primary key check (id = 1),
  uuid text not null,
  saves integer not null default 0,
  created_at text not null
) strict;

create table municipality (
  seq integer primary key,
  id text not null unique,
  name text not null,
  short_name text not null,
  kind text not null,
  sign_place text not null
) strict;

create table asset (
  id text primary key,
  mime text not null,
  width_px integer not null check (width_px > 0),
  height_px integer not null check (height_px > 0),
  sha256 text not null,
  bytes blob not null
) strict;

create table brand (
  municipality_id text primary key references municipality (id),
  name text not null,
  primary_colour text not null,
  secondary_colour text not null,
  font text not null,
  header_lines text not null check (json_valid(header_lines)),
  footer_lines text not null check (json_valid(footer_lines)),
  logo_asset_id text references asset (id),
  logo_alt text not null default ''
) strict;

create table organisation (
  id text primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  ended_on text
) strict;

create table person (
  id text primary key,
  name text not null,
  sort_name text not null,
  party text not null,
  email text not null,
  phone text not null,
  ended_on text
) strict;

create table council (
  id text primary key,
  municipality_id text not null references municipality (id),
  name text not null,
  short_name text not null,
  spoken_name text not null,
  kind text not null,
  kl_applies integer not null check (kl_applies in (0, 1)),
  document_kind text not null,
  default_place text not null,
  default_start text,
  default_end text,
  numbering text not null,
  adjusters integer not null check (adjusters >= 0),
  signing_order text not null check (json_valid(signing_order)),
  template_id text not null,
  ended_on text
) strict;
create index council_municipality on council (municipality_id);

create table standing_item (
  council_id text not null references council (id) on delete cascade,
  id text not null,
  position integer not null check (position >= 0),
  heading text not null,
  kind text not null,
  body text check (body is null or json_valid(body)),
  primary key (council_id, id)
) strict;

create table membership (
  id text primary key,
  council_id text not null references council (id) on delete cascade,
  person_id text not null references person (id),
  kind text not null,
  office text,
  party text not null,
  organisation_id text references organisation (id),
  title text not null,
  substitute_for_person_id text references person (id),
  valid_from text,
  valid_to text,
  position integer not null check (position >= 0),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
) strict;
create index membership_council on membership (council_id, position);
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id);
create index membership_substitute on membership (substitute_for_person_id);

create table meeting (
  id text primary key,
  council_id text not null references council (id),
  status text not null,
  revision integer not null check (revision >= 1),
  created_at text not null,
  updated_at text not null,
  removed_at text,
  sha256 text not null,
  record_version integer not null,
  date text generated always as (json_extract(record, '$.date')) stored,
  start text generated always as (json_extract(record, '$.start')) stored,
  place text generated always as (json_extract(record, '$.place')) stored,
  document_kind text generated always as (json_extract(record, '$.documentKind')) stored,
  item_count integer generated always as (json_array_length(record, '$.items')) stored,
  record text not null check (json_valid(record))
) strict;
create index meeting_council on meeting (council_id, date);

create table meeting_change (
  seq integer primary key,
  meeting_id text not null references meeting (id) on delete cascade,
  step text not null,
  label text not null,
  state text not null check (state in ('done', 'undone', 'dropped')),
  guarded integer not null check (guarded in (0, 1)),
  revision integer not null,
  started_at text not null,
  at text not null,
  ops text not null check (json_valid(ops)),
  inverse text not null check (json_valid(inverse))
) strict;
create index meeting_change_state on meeting_change (meeting_id, state, seq);

create table snippet (
  id text primary key,
  category text not null,
  title text not null,
  text text not null,
  goes_into text not null check (goes_into in ('paragraph', 'clause'))
) strict;

create table setting (
  key text primary key,
  value text not null check (json_valid(value))
) strict;

create table made_file (
  seq integer primary key,
  id text not null unique,
  meeting_id text not null references meeting (id) on delete cascade,
  format text not null,
  path text not null,
  name text not null,
  bytes integer not null,
  milliseconds real not null,
  made_at text not null,
  revision integer not null,
  sha256 text not null
) strict;
create index made_file_meeting on made_file (meeting_id);
create index made_file_path on made_file (path);
`;
