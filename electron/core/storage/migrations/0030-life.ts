/**
 * The life of a meeting after it was written: versions of what it said, what happened to it, its § numbers, and more of each
 * file made.
 *
 * A version is a snapshot: facts, brand and template as canonical JSON. The three are kept apart, each once under its hash, for
 * a brand with its logo and a template stand behind hundreds of versions; `sha256` is of the whole. A snapshot is never
 * rewritten, and while a meeting is frozen its record is not either: the triggers hold that whatever code runs above them.
 */
export const life = `
create table snapshot_part (
  sha256 text primary key,
  body text not null check (json_valid(body))
) strict;

create table meeting_version (
  meeting_id text not null references meeting (id) on delete cascade,
  number integer not null check (number >= 1),
  status text not null,
  made_at text not null,
  day text,
  note text not null,
  revision integer not null,
  withdrawn_at text,
  template_id text not null,
  template_version integer,
  word_template_id text,
  word_template_version integer,
  facts_sha256 text not null references snapshot_part (sha256),
  brand_sha256 text not null references snapshot_part (sha256),
  template_sha256 text not null references snapshot_part (sha256),
  sha256 text not null,
  primary key (meeting_id, number)
) strict;

create table meeting_adjustment (
  meeting_id text not null references meeting (id) on delete cascade,
  version integer not null,
  facts text not null check (json_valid(facts)),
  primary key (meeting_id, version)
) strict;

create table status_change (
  seq integer primary key,
  meeting_id text not null references meeting (id) on delete cascade,
  at text not null,
  from_status text not null,
  to_status text not null
) strict;
create index status_change_meeting on status_change (meeting_id);

create table meeting_numbers (
  meeting_id text primary key references meeting (id) on delete cascade,
  points integer not null,
  first_no integer,
  last_no integer
) strict;
insert into meeting_numbers
  select meeting.id, count(item.value), min(item.value ->> '$.paragraphNo'), max(item.value ->> '$.paragraphNo')
  from meeting left join json_each(meeting.record, '$.items') as item on item.value ->> '$.level' = 1
  group by meeting.id;

create index meeting_newest on meeting (coalesce(date, '9999'), start, created_at);
create index meeting_council_newest on meeting (council_id, coalesce(date, '9999'), start, created_at);

alter table made_file add column kind text not null default 'minutes';
alter table made_file add column meeting_version integer;
alter table made_file add column facts_sha256 text;
alter table made_file add column brand_sha256 text;
alter table made_file add column template_sha256 text;

create trigger frozen_record before update of record on meeting
when old.status in ('justerat', 'godkant', 'anslaget', 'laga-kraft', 'arkiverat') and new.record is not old.record
begin select raise(abort, 'the record is frozen'); end;

create trigger snapshot_stays before update on snapshot_part
begin select raise(abort, 'a snapshot is never rewritten'); end;
`;
