/** History is read by pages: its order and its counts are in the indexes, so that no page of a record is touched for them. */
export const history = `
drop index meeting_newest;
drop index meeting_council_newest;
create index meeting_newest on meeting (removed_at, coalesce(date, '9999'), start, created_at);
create index meeting_council_newest on meeting (council_id, removed_at, coalesce(date, '9999'), start, created_at);
`;
