/** What stands around the passages found: read once for all of them. */
import { MeetingStatus } from '../../../../shared/domain/meeting.ts';
import type { SearchSource } from '../../../../shared/search/source.ts';
import { checkedRow } from '../dialect.ts';
import type { Reader } from '../storage.ts';
import type { FoundPassage } from './find.ts';
import { readRow, rowOf } from './sources.ts';

export type FoundSource = {
  source: SearchSource;
  councilName: string;
  /** For what stands in minutes. */
  meeting: { date: string | null; status: MeetingStatus } | null;
};

const keyOf = ({ noun, sourceId }: FoundPassage): string => `${noun}/${sourceId}`;

/** The sources of some passages. Nothing is said of a source that is gone. */
export async function foundSources(
  db: Reader,
  passages: readonly FoundPassage[],
): Promise<(passage: FoundPassage) => FoundSource | undefined> {
  const known = new Map<string, FoundSource>();
  const councils = new Map<string, string>();
  for (const row of await db.selectFrom('council').select(['id', 'name']).execute()) councils.set(row.id, row.name);
  for (const passage of passages) {
    if (known.has(keyOf(passage))) continue;
    const source = (await readRow[rowOf(passage.noun)](db, passage.sourceId))[passage.noun];
    if (!source) continue;
    known.set(keyOf(passage), {
      source,
      councilName: (source.councilId === null ? undefined : councils.get(source.councilId)) ?? '',
      meeting:
        rowOf(passage.noun) === 'meeting' ? { date: source.day, status: await statusOf(db, passage.sourceId) } : null,
    });
  }
  return (passage) => known.get(keyOf(passage));
}

async function statusOf(db: Reader, id: string): Promise<MeetingStatus> {
  const row = await db.selectFrom('meeting').select('status').where('id', '=', id).executeTakeFirstOrThrow();
  return checkedRow('meeting.status', MeetingStatus, row.status);
}
