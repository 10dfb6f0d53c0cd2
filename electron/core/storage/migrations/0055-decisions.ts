/** Lower case in Swedish: SQLite's own `lower` stops at z. */
const lowered = (text: string) =>
  [...'ÅÄÖÉ'].reduce((sql, letter) => `replace(${sql}, '${letter}', '${letter.toLowerCase()}')`, `lower(${text})`);

/** The decisions of a meeting, read out of its record; `m` is a row of `meeting`, or `new` in a trigger. */
const derived = (m: string) => `
  insert into decision
  select
    ${m}.id,
    i.key * 1000 + d.key,
    ${m}.council_id,
    ${m}.status,
    ${m}.removed_at is not null,
    json_extract(${m}.record, '$.date'),
    json_extract(i.value, '$.id'),
    json_extract(d.value, '$.id'),
    case when json_extract(i.value, '$.level') = 1 then (
      select count(*) from json_each(${m}.record, '$.items') as j
      where j.key <= i.key and json_extract(j.value, '$.level') = 1
    ) end,
    json_extract(i.value, '$.paragraphNo'),
    json_extract(i.value, '$.heading'),
    json_extract(i.value, '$.caseNumber'),
    json_extract(d.value, '$.leadIn'),
    (
      select json_group_array(trim(json_extract(c.value, '$.text')))
      from json_each(d.value, '$.clauses') as c where trim(json_extract(c.value, '$.text')) <> ''
    ),
    ${lowered(`json_extract(i.value, '$.heading') || ' ' || json_extract(i.value, '$.caseNumber') || ' ' || (
      select group_concat(json_extract(c.value, '$.text'), ' ') from json_each(d.value, '$.clauses') as c
    )`)}
  from ${m === 'new' ? '' : `meeting as ${m}, `}json_each(${m}.record, '$.items') as i, json_each(i.value, '$.decisions') as d
  where exists (
    select 1 from json_each(d.value, '$.clauses') as c where trim(json_extract(c.value, '$.text')) <> ''
  );`;

/**
 * The register of decisions: what the records hold, in rows. Triggers keep it in step with the meeting in the same transaction,
 * whoever writes the meeting, so it can never be behind and is never written by hand.
 */
export const decisions = `
create table decision (
  meeting_id text not null references meeting (id) on delete cascade,
  position integer not null,
  council_id text not null,
  status text not null,
  removed integer not null,
  date text,
  item_id text not null,
  decision_id text not null,
  item_no integer,
  paragraph_no integer,
  heading text not null,
  case_number text not null,
  lead_in text,
  clauses text not null check (json_valid(clauses)),
  words text not null,
  primary key (meeting_id, position)
) strict, without rowid;
create index decision_day on decision (removed, date desc, meeting_id, position);
create index decision_council on decision (council_id, removed, date desc);

create trigger decision_of_new_meeting after insert on meeting begin
  ${derived('new')}
end;

create trigger decision_of_changed_meeting after update of record on meeting begin
  delete from decision where meeting_id = new.id;
  ${derived('new')}
end;

create trigger decision_of_moved_meeting after update of status, removed_at on meeting begin
  update decision set status = new.status, removed = new.removed_at is not null where meeting_id = new.id;
end;

${derived('m')}
`;
