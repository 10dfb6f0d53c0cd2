/**
 * How drafts stood before: the facts as they were, at most a minute of change apart, thinned to one a day and gone after thirty
 * days (electron/core/storage/earlier-wordings.ts). Deflated: a day of typing is some hundred of them.
 */
export const earlierWordings = `
create table earlier_wording (
  meeting_id text not null references meeting (id) on delete cascade,
  revision integer not null,
  at text not null,
  sha256 text not null,
  facts blob not null,
  primary key (meeting_id, revision)
) strict, without rowid;
`;
