import { createHash } from 'node:crypto';
import { IsoDate } from '../../../shared/domain/dates.ts';
import { Meeting, MeetingStatus } from '../../../shared/domain/meeting.ts';
import { RECORD_VERSION } from '../../../shared/domain/record.ts';
import { JusteraError } from '../errors.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, type Json, parseJson, toJson } from './dialect.ts';
import { keepEarlierWording } from './earlier-wordings.ts';
import type { Place } from './follow-ups.ts';
import { indexed } from './search/keep-index.ts';

export type StoredMeeting = {
  id: string;
  councilId: string;
  status: MeetingStatus;
  revision: number;
  updatedAt: string;
  removedAt: string | null;
  meeting: Meeting;
};

/** A meeting whose facts are what was stored, byte for byte, but have not been held against the schema. */
export type UncheckedMeeting = Omit<StoredMeeting, 'meeting'> & { facts: unknown };

const digest = (record: Json): string => createHash('sha256').update(record).digest('hex');

/** One meeting with all its facts, or null. @throws JusteraError database-damaged */
export async function meetingById(db: Reader, id: string): Promise<StoredMeeting | null> {
  const found = await uncheckedMeeting(db, id);
  if (!found) return null;
  const { facts, ...row } = found;
  return { ...row, meeting: checkedRow('meeting.record', Meeting, facts) };
}

/**
 * For those who check the facts anyhow, after changing them.
 * @throws JusteraError database-damaged when the text is no longer what was stored: SQLite's own checks do not see that
 */
export async function uncheckedMeeting(db: Reader, id: string): Promise<UncheckedMeeting | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['council_id', 'status', 'revision', 'updated_at', 'removed_at', 'sha256', 'record_version', 'record'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  if (digest(row.record) !== row.sha256 || row.record_version !== RECORD_VERSION)
    throw new JusteraError(
      'database-damaged',
      'Mötet har skadats på disken och går inte att läsa säkert. Återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.',
      { detail: `meeting ${id}` },
    );
  return {
    id,
    councilId: row.council_id,
    status: checkedRow('meeting.status', MeetingStatus, row.status),
    revision: row.revision,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
    facts: parseJson(row.record),
  };
}

export async function insertMeeting(
  db: Writer,
  given: { id: string; councilId: string; status: MeetingStatus; meeting: Meeting; at: string },
): Promise<void> {
  const record = toJson(given.meeting);
  const insert = db.insertInto('meeting').values({
    id: given.id,
    council_id: given.councilId,
    status: given.status,
    revision: 1,
    created_at: given.at,
    updated_at: given.at,
    removed_at: null,
    sha256: digest(record),
    record_version: RECORD_VERSION,
    record,
  });
  await indexed(db, 'meeting', given.id, () => insert.execute());
  await keepNumbers(db, given.id, given.meeting);
}

/** The § numbers of a meeting where lists and the next meeting find them without reading its record. */
async function keepNumbers(db: Writer, id: string, { items }: Meeting): Promise<void> {
  const points = items.filter(({ level }) => level === 1);
  const numbers = points.flatMap(({ paragraphNo }) => paragraphNo ?? []);
  const values = {
    points: points.length,
    first_no: numbers.length === 0 ? null : Math.min(...numbers),
    last_no: numbers.length === 0 ? null : Math.max(...numbers),
  };
  await db
    .insertInto('meeting_numbers')
    .values({ meeting_id: id, ...values })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(values))
    .execute();
}

/**
 * Puts new facts in place of the old ones, as the revision after `base`. The caller has read `base` in the same transaction.
 * `losesText`: what stood there is kept even when something was kept within the last minute.
 */
export async function replaceMeeting(
  db: Writer,
  given: { id: string; base: number; meeting: Meeting; at: string; losesText?: boolean },
): Promise<void> {
  const record = toJson(given.meeting);
  await keepEarlierWording(db, { meetingId: given.id, at: given.at, always: given.losesText ?? false });
  const update = db
    .updateTable('meeting')
    .set({ record, sha256: digest(record), revision: given.base + 1, updated_at: given.at })
    .where('id', '=', given.id)
    .where('revision', '=', given.base);
  const result = await indexed(db, 'meeting', given.id, () => update.executeTakeFirst());
  if (result.numUpdatedRows !== 1n) throw new Error('the revision moved inside a transaction');
  await keepNumbers(db, given.id, given.meeting);
}

/** @returns false when there is no such meeting */
export async function setMeeting(
  db: Writer,
  id: string,
  values: { status: MeetingStatus } | { removed_at: string | null },
): Promise<boolean> {
  const update = db.updateTable('meeting').set(values).where('id', '=', id);
  const result = await indexed(db, 'meeting', id, () => indexed(db, 'file', id, () => update.executeTakeFirst()));
  return result.numUpdatedRows === 1n;
}

/**
 * Deletes a meeting that was put away, with its log, its earlier wordings and what is known of its files; the files themselves are
 * the user's. What was done with follow-ups after it stays with the council.
 * @returns false when no meeting with this id has been put away
 */
export async function eraseMeeting(db: Writer, id: string): Promise<boolean> {
  await db.updateTable('follow_up_act').set({ after_meeting_id: null }).where('after_meeting_id', '=', id).execute();
  const gone = db.deleteFrom('meeting').where('id', '=', id).where('removed_at', 'is not', null);
  const result = await indexed(db, 'meeting', id, () => gone.executeTakeFirst());
  await db
    .deleteFrom('snapshot_part')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('meeting_version as v')
            .select('v.number')
            .where((v) =>
              v.or([
                v('v.facts_sha256', '=', v.ref('snapshot_part.sha256')),
                v('v.brand_sha256', '=', v.ref('snapshot_part.sha256')),
                v('v.template_sha256', '=', v.ref('snapshot_part.sha256')),
              ]),
            ),
        ),
      ),
    )
    .execute();
  return result.numDeletedRows === 1n;
}

/** The day of the council's latest meeting before `day`, or null. */
export async function previousMeetingDay(db: Reader, councilId: string, day: string): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select('date')
    .where('council_id', '=', councilId)
    .where('removed_at', 'is', null)
    .where('date', '<', day)
    .orderBy('date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.date ?? null;
}

/** Where a meeting stands among its council's. @throws when there is no such meeting: the caller has read it */
export async function placeOfMeeting(db: Reader, id: string): Promise<Place> {
  const row = await db
    .selectFrom('meeting')
    .select(['date', 'start', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { date: row.date, start: row.start, createdAt: row.created_at };
}

export const meetingIds = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('meeting').select('id').orderBy('id').execute()).map(({ id }) => id);

/** Those whose text is not what was hashed when it was saved. */
export async function changedMeetings(
  db: Reader,
  ids: readonly string[],
): Promise<{ id: string; council: string; date: string | null }[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('council', 'council.id', 'meeting.council_id')
    .select(['meeting.id', 'meeting.date', 'meeting.sha256', 'meeting.record', 'council.name as council'])
    .where('meeting.id', 'in', ids)
    .execute();
  return rows
    .filter(({ record, sha256 }) => digest(record) !== sha256)
    .map(({ id, council, date }) => ({ id, council, date: IsoDate.nullable().catch(null).parse(date) }));
}

/** Days of a council's other meetings that have not been put away. */
export async function councilMeetingDates(db: Reader, councilId: string, exceptId: string): Promise<IsoDate[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('date')
    .where('council_id', '=', councilId)
    .where('id', '!=', exceptId)
    .where('removed_at', 'is', null)
    .where('date', 'is not', null)
    .orderBy('date')
    .execute();
  return rows.flatMap(({ date }) => (date === null ? [] : [date]));
}
