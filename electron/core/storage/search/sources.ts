/** Where the searched text is read from: each noun's words as they are stored. */

import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { meetingPassages } from '../../../../shared/search/meeting-passages.ts';
import type { SearchSource } from '../../../../shared/search/source.ts';
import { parseJson } from '../dialect.ts';
import type { Reader } from '../storage.ts';
import type { SearchNoun } from './passage-ids.ts';

/** Raised whenever the same rows would give other words, or other words would be found: the index is then filled anew. */
export const SEARCH_VERSION = 1;

async function meeting(db: Reader, id: string): Promise<SearchSource | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['council_id', 'date', 'removed_at', 'record'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.removed_at !== null) return null;
  // what was stored was a meeting; parsed again it could differ from what was indexed
  return {
    councilId: row.council_id,
    day: row.date,
    passages: meetingPassages(parseJson(row.record) as Meeting),
  };
}

async function person(db: Reader, id: string): Promise<SearchSource | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const more = [row.party, row.email, row.phone].filter((text) => text !== '').join('\n');
  return single(id, row.name, more);
}

async function council(db: Reader, id: string): Promise<SearchSource | null> {
  const row = await db.selectFrom('council').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? single(id, row.name, [row.short_name, row.spoken_name].join('\n'), id) : null;
}

/** The files made from one meeting, by the meeting's id. */
async function file(db: Reader, id: string): Promise<SearchSource | null> {
  const rows = await db
    .selectFrom('made_file as f')
    .innerJoin('meeting as m', 'm.id', 'f.meeting_id')
    .select(['m.council_id', 'f.name', 'f.made_at'])
    .where('m.id', '=', id)
    .where('m.removed_at', 'is', null)
    .orderBy('f.seq', 'desc')
    .execute();
  const [newest] = rows;
  if (!newest) return null;
  const names = [...new Set(rows.map(({ name }) => name))];
  const texts = names.map((text) => ({ column: 'title' as const, anchor: id, text }));
  return { councilId: newest.council_id, day: newest.made_at.slice(0, 10), passages: [{ place: '', texts }] };
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

/** What a row says now; null when it is not to be found: not there, or put away. */
export const readSource: Record<SearchNoun, (db: Reader, id: string) => Promise<SearchSource | null>> = {
  meeting,
  person,
  council,
  'follow-up': async () => null,
  file,
};
