/**
 * What the meetings say of follow-ups stands in their records. `follow_up_entry` is those entries by follow-up, kept by the
 * database itself, so that the log needs not read every record. What is done at the log between meetings stands in
 * `follow_up_act`, each after the meeting it followed; what is taken back is marked, never deleted (docs/decisions/0012).
 */
export const followUps = `
create table follow_up_entry (
  meeting_id text not null references meeting (id) on delete cascade,
  position integer not null,
  follow_up_id text not null,
  entry text not null check (json_valid(entry)),
  primary key (meeting_id, position)
) strict;
create index follow_up_entry_follow_up on follow_up_entry (follow_up_id);

create trigger follow_up_entry_of_new_meeting after insert on meeting begin
  insert into follow_up_entry (meeting_id, position, follow_up_id, entry)
    select new.id, e.key, json_extract(e.value, '$.followUpId'), e.value
    from json_each(new.record, '$.followUps') as e;
end;

create trigger follow_up_entry_of_changed_meeting after update of record on meeting
when json_extract(new.record, '$.followUps') is not json_extract(old.record, '$.followUps') begin
  delete from follow_up_entry where meeting_id = new.id;
  insert into follow_up_entry (meeting_id, position, follow_up_id, entry)
    select new.id, e.key, json_extract(e.value, '$.followUpId'), e.value
    from json_each(new.record, '$.followUps') as e;
end;

insert into follow_up_entry (meeting_id, position, follow_up_id, entry)
  select m.id, e.key, json_extract(e.value, '$.followUpId'), e.value
  from meeting as m, json_each(m.record, '$.followUps') as e;

create table follow_up_act (
  seq integer primary key,
  council_id text not null references council (id),
  follow_up_id text not null,
  step text not null,
  after_meeting_id text references meeting (id) on delete set null,
  day text not null,
  at text not null,
  act text not null check (json_valid(act)),
  undone_at text
) strict;
create index follow_up_act_council on follow_up_act (council_id, follow_up_id);
create index follow_up_act_step on follow_up_act (step);
create index follow_up_act_after on follow_up_act (after_meeting_id);
`;
