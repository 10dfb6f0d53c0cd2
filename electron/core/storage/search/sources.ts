/** Where the searched text is read from: each noun's words as they are stored. */

import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { followUpPassages, meetingPassages } from '../../../../shared/search/meeting-passages.ts';
import type { SearchSource } from '../../../../shared/search/source.ts';
import type { Reader } from '../access.ts';
import { parseJson } from '../dialect.ts';
import type { SearchNoun } from './passage-ids.ts';

/** Raised whenever the same rows would give other words, or other words would be found: the index is then filled anew. */
export const SEARCH_VERSION = 2;

/** What is written as one row, and may hold more than one thing to find. */
export type SearchRow = 'meeting' | 'file' | 'person' | 'council';

export type RowSources = Partial<Record<SearchNoun, SearchSource | null>>;

async function meeting(db: Reader, id: string): Promise<RowSources> {
  const row = await db
    .selectFrom('meeting')
    .select(['council_id', 'date', 'removed_at', 'record'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.removed_at !== null) return {};
  // read as it is stored: held against today's schema it could differ from what was indexed
  const facts = parseJson(row.record) as Meeting;
  const around = { councilId: row.council_id, day: row.date };
  return {
    meeting: { ...around, passages: meetingPassages(facts) },
    'follow-up': { ...around, passages: followUpPassages(facts) },
  };
}

async function person(db: Reader, id: string): Promise<RowSources> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return {};
  const more = [row.party, row.email, row.phone].filter((text) => text !== '').join('\n');
  return { person: single(id, row.name, more) };
}

async function council(db: Reader, id: string): Promise<RowSources> {
  const row = await db.selectFrom('council').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { council: single(id, row.name, [row.short_name, row.spoken_name].join('\n'), id) } : {};
}

/** The files made from one meeting, by the meeting's id. */
async function file(db: Reader, id: string): Promise<RowSources> {
  const rows = await db
    .selectFrom('made_file as f')
    .innerJoin('meeting as m', 'm.id', 'f.meeting_id')
    .select(['m.council_id', 'f.name', 'f.made_at'])
    .where('m.id', '=', id)
    .where('m.removed_at', 'is', null)
    .orderBy('f.seq', 'desc')
    .execute();
  const [newest] = rows;
  if (!newest) return {};
  const names = [...new Set(rows.map(({ name }) => name))];
  const texts = names.map((text) => ({ column: 'title' as const, anchor: id, text }));
  return { file: { councilId: newest.council_id, day: newest.made_at.slice(0, 10), passages: [{ place: '', texts }] } };
}

const single = (id: string, title: string, body: string, councilId: string | null = null): SearchSource => ({
  councilId,
  day: null,
  passages: [
    {
      place: '',
      texts: [
        { column: 'title', anchor: id, text: title },
        { column: 'body', anchor: id, text: body },
      ],
    },
  ],
});

/** What can be found of a row now; nothing when it is not there, or put away. */
export const readRow: Record<SearchRow, (db: Reader, id: string) => Promise<RowSources>> = {
  meeting,
  file,
  person,
  council,
};

/** The row that tells of a noun. */
export const rowOf = (noun: SearchNoun): SearchRow => (noun === 'follow-up' ? 'meeting' : noun);
