/** Reads for the search of a person: everything a name can stand in, in slices that let saves in between. */
import { contentTables } from './content-hash.ts';
import type { Storage } from './storage.ts';

/** The facts of a meeting, as they are or in a version of its minutes. */
export type KeptFacts = {
  meetingId: string;
  council: string;
  date: string | null;
  documentKind: string;
  removed: boolean;
  /** The version of frozen minutes; null for the meeting itself. */
  version: number | null;
  facts: string;
};

const SLICE = 200;

/** Every meeting, then every version whose text is not the meeting's own. */
export async function* allFacts(storage: Storage): AsyncGenerator<KeptFacts> {
  for (let after = ''; ; ) {
    const rows = await storage.read((db) =>
      db
        .selectFrom('meeting as m')
        .innerJoin('council as c', 'c.id', 'm.council_id')
        .select(['m.id', 'c.name', 'm.date', 'm.document_kind', 'm.removed_at', 'm.record'])
        .where('m.id', '>', after)
        .orderBy('m.id')
        .limit(SLICE)
        .execute(),
    );
    for (const row of rows)
      yield {
        meetingId: row.id,
        council: row.name,
        date: row.date,
        documentKind: row.document_kind,
        removed: row.removed_at !== null,
        version: null,
        facts: row.record,
      };
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  yield* versionFacts(storage);
}

async function* versionFacts(storage: Storage): AsyncGenerator<KeptFacts> {
  for (let offset = 0; ; offset += SLICE) {
    const rows = await storage.read((db) =>
      db
        .selectFrom('meeting_version as v')
        .innerJoin('snapshot_part as s', 's.sha256', 'v.facts_sha256')
        .innerJoin('meeting as m', 'm.id', 'v.meeting_id')
        .innerJoin('council as c', 'c.id', 'm.council_id')
        .select(['v.meeting_id', 'v.number', 'c.name', 'm.date', 'm.document_kind', 'm.removed_at', 's.body'])
        .orderBy('v.meeting_id')
        .orderBy('v.number')
        .limit(SLICE)
        .offset(offset)
        .execute(),
    );
    for (const row of rows)
      yield {
        meetingId: row.meeting_id,
        council: row.name,
        date: row.date,
        documentKind: row.document_kind,
        removed: row.removed_at !== null,
        version: row.number,
        facts: row.body,
      };
    if (rows.length < SLICE) return;
  }
}

/** The seats of everybody with a name, with the council and how long. */
export type KeptSeat = {
  name: string;
  council: string;
  kind: string;
  office: string | null;
  party: string;
  title: string;
  from: string | null;
  to: string | null;
};

export function allSeats(storage: Storage): Promise<KeptSeat[]> {
  return storage.read((db) =>
    db
      .selectFrom('membership as s')
      .innerJoin('person as p', 'p.id', 's.person_id')
      .innerJoin('council as c', 'c.id', 's.council_id')
      .select([
        'p.name',
        'c.name as council',
        's.kind',
        's.office',
        's.party',
        's.title',
        's.valid_from as from',
        's.valid_to as to',
      ])
      .orderBy('c.name')
      .orderBy('s.position')
      .execute(),
  );
}

/** Held elsewhere: the facts of meetings above, and what is derived from them or only serves to take them back. */
const COVERED = new Set([
  'meeting',
  'snapshot_part',
  'decision',
  'follow_up_entry',
  'meeting_change',
  'earlier_wording',
]);

export type KeptText = { table: string; text: string };

/** Columns that only tell rows apart. */
const isKey = (column: string): boolean => /^(id|uuid|sha256|.+_id|.+_sha256)$/.test(column);

/** The words of every other row, a row a text, whatever tables there are: one that comes later is searched too. */
export function otherTexts(storage: Storage): Promise<KeptText[]> {
  return storage.readRaw((db) =>
    contentTables(db)
      .filter((table) => !COVERED.has(table))
      .flatMap((table) =>
        (db.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).map((row) => ({
          table,
          text: Object.entries(row)
            .flatMap(([column, value]) => (typeof value === 'string' && !isKey(column) ? [value] : []))
            .filter((value) => value !== '')
            .join(' · '),
        })),
      ),
  );
}
