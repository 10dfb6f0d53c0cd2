/** How a meeting stood before it was changed, so that a slip of the hand is found days later too. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import type { EarlierWording } from '../../../shared/calls/earlier.ts';
import { Meeting } from '../../../shared/domain/meeting.ts';
import { JusteraError } from '../errors.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson } from './dialect.ts';
import type { Storage } from './storage.ts';

/** No more than this much change may be lost to a mistake (reliability row C6). */
const APART_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const EACH_MINUTE_FOR_MS = DAY_MS;
const EACH_DAY_FOR_MS = 30 * DAY_MS;

const before = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString();

async function keptWithinAMinute(db: Reader, meetingId: string, at: string): Promise<boolean> {
  const last = await db
    .selectFrom('earlier_wording')
    .select('at')
    .where('meeting_id', '=', meetingId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  // the distance, not the order: a clock that was set back must not stop it
  return last !== undefined && Math.abs(Date.parse(at) - Date.parse(last.at)) < APART_MS;
}

/** Keeps the facts that are about to be replaced, unless some were kept within the last minute; `always` keeps them all the same. */
export async function keepEarlierWording(
  db: Writer,
  { meetingId, at, always }: { meetingId: string; at: string; always: boolean },
): Promise<void> {
  if (!always && (await keptWithinAMinute(db, meetingId, at))) return;
  const row = await db
    .selectFrom('meeting')
    .select(['revision', 'sha256', 'record'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('earlier_wording')
    .values({
      meeting_id: meetingId,
      revision: row.revision,
      at,
      sha256: row.sha256,
      facts: deflateRawSync(row.record, { level: 1 }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await thinEarlierWordings(db, at, meetingId);
}

/** Each minute for a day, the last of each day for thirty; of one meeting or, without `meetingId`, of all. */
async function thinEarlierWordings(db: Writer, now: string, meetingId?: string): Promise<void> {
  let gone = db.deleteFrom('earlier_wording').where((e) =>
    e.or([
      e('at', '<', before(now, EACH_DAY_FOR_MS)),
      e.and([
        e('at', '<', before(now, EACH_MINUTE_FOR_MS)),
        sql<boolean>`exists (
            select 1 from earlier_wording as later
            where later.meeting_id = earlier_wording.meeting_id and later.revision > earlier_wording.revision
              and date(later.at, 'localtime') = date(earlier_wording.at, 'localtime')
          )`,
      ]),
    ]),
  );
  if (meetingId !== undefined) gone = gone.where('meeting_id', '=', meetingId);
  await gone.execute();
}

/** Lets go of what is older than thirty days in meetings nobody has changed since. Writes nothing when there is none. */
export async function forgetOldWordings(storage: Storage, now: string): Promise<void> {
  const oldest = before(now, EACH_DAY_FOR_MS);
  const some = await storage.read((db) =>
    db.selectFrom('earlier_wording').select('revision').where('at', '<', oldest).limit(1).executeTakeFirst(),
  );
  if (some !== undefined) await storage.write((db) => thinEarlierWordings(db, now));
}

/** What is kept of a meeting, newest first. */
export function earlierWordings(db: Reader, meetingId: string): Promise<EarlierWording[]> {
  return db
    .selectFrom('earlier_wording')
    .select(['revision', 'at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('revision', 'desc')
    .execute();
}

/**
 * The facts as they stood, or null when they are no longer kept.
 * @throws JusteraError database-damaged when they are not what was stored
 */
export async function earlierWording(db: Reader, meetingId: string, revision: number): Promise<Meeting | null> {
  const row = await db
    .selectFrom('earlier_wording')
    .select(['sha256', 'facts'])
    .where('meeting_id', '=', meetingId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!row) return null;
  const record = inflated(row.facts);
  if (record === null || createHash('sha256').update(record).digest('hex') !== row.sha256)
    throw new JusteraError(
      'database-damaged',
      'Den tidigare lydelsen har skadats på disken. Välj en annan; mötet självt påverkas inte.',
      { detail: `earlier ${meetingId} ${revision}` },
    );
  return checkedRow('earlier_wording.facts', Meeting, parseJson(record));
}

function inflated(facts: Uint8Array): string | null {
  try {
    return inflateRawSync(facts).toString('utf8');
  } catch {
    return null;
  }
}
