/** What stands around the passages found: read once for all of them. */
import { MeetingStatus } from '../../../../shared/domain/meeting.ts';
import type { SearchSource } from '../../../../shared/search/source.ts';
import type { Reader } from '../access.ts';
import { checkedRow } from '../dialect.ts';
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
  const statusOf = await statuses(db, passages);
  for (const passage of passages) {
    if (known.has(keyOf(passage))) continue;
    const source = (await readRow[rowOf(passage.noun)](db, passage.sourceId))[passage.noun];
    if (!source) continue;
    const status = statusOf.get(passage.sourceId);
    known.set(keyOf(passage), {
      source,
      councilName: (source.councilId === null ? undefined : councils.get(source.councilId)) ?? '',
      meeting: status === undefined ? null : { date: source.day, status },
    });
  }
  return (passage) => known.get(keyOf(passage));
}

async function statuses(db: Reader, passages: readonly FoundPassage[]): Promise<Map<string, MeetingStatus>> {
  const ids = new Set(passages.filter(({ noun }) => rowOf(noun) === 'meeting').map(({ sourceId }) => sourceId));
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'status'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, status }) => [id, checkedRow('meeting.status', MeetingStatus, status)]));
}
