import Database from 'better-sqlite3';
import type { Parcel, ParcelMeeting } from '../../../../shared/calls/handover.ts';
import type { MeetingStatus } from '../../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../../shared/status/statuses.ts';
import { matchPersons, sameName } from './match.ts';

type MeetingRow = { id: string; date: string | null; status: MeetingStatus; sha256: string; updated_at: string };
type Named = { id: string; name: string };

export const openParcel = (file: string): Database.Database =>
  new Database(file, { readonly: true, fileMustExist: true });

/** The council here that the packed one is: the same, or one of the same name. */
export function councilHere(live: Database.Database, packed: Named): Named | undefined {
  const all = live.prepare('select id, name from council').all() as Named[];
  return all.find(({ id }) => id === packed.id) ?? all.find(({ name }) => sameName(name, packed.name));
}

/** Minutes that are adjusted here do not give way to somebody's draft of them. */
function isMineToKeep(mine: MeetingRow, theirs: MeetingRow): boolean {
  const [here, there] = [isFrozen(mine.status), isFrozen(theirs.status)];
  return here === there ? mine.updated_at >= theirs.updated_at : here;
}

/** What is in a checked parcel, against what is here. Nothing is changed. */
export function lookAtParcel(live: Database.Database, parcel: Database.Database): Omit<Parcel, 'id' | 'packedAt'> {
  const council = parcel.prepare('select id, name from council').get() as Named;
  const here = new Map(
    (live.prepare('select id, date, status, sha256, updated_at from meeting').all() as MeetingRow[]).map((row) => [
      row.id,
      row,
    ]),
  );
  const rows = parcel
    .prepare("select id, date, status, sha256, updated_at from meeting order by coalesce(date, '9999') desc")
    .all() as MeetingRow[];
  const meetings = rows.map((row): ParcelMeeting => {
    const mine = here.get(row.id);
    const state =
      mine === undefined ? 'new' : mine.sha256 === row.sha256 && mine.status === row.status ? 'same' : 'differs';
    return {
      id: row.id,
      date: row.date,
      status: row.status,
      state,
      theirs: row.updated_at,
      mine: mine?.updated_at ?? null,
      newest: mine !== undefined && isMineToKeep(mine, row) ? 'mine' : 'theirs',
    };
  });
  const persons = matchPersons(live, parcel);
  const templates = [...namesOf(parcel)].map(([id, name]) => ({ name, here: namesOf(live).has(id) }));
  return {
    municipality: (parcel.prepare('select name from municipality').pluck().get() as string) ?? '',
    council: { name: council.name, here: councilHere(live, council) !== undefined },
    seats: parcel.prepare('select count(*) from membership').pluck().get() as number,
    persons: {
      known: [...persons.values()].filter((id) => id !== null).length,
      new: [...persons.values()].filter((id) => id === null).length,
    },
    templates,
    meetings,
  };
}

function namesOf(db: Database.Database): Map<string, string> {
  const own = db
    .prepare(
      `select template_id as id, json_extract(body, '$.name') as name from template_version v
       where version = (select max(version) from template_version where template_id = v.template_id)
       union all select id, name from word_template`,
    )
    .all() as Named[];
  return new Map(own.map(({ id, name }) => [id, name]));
}
