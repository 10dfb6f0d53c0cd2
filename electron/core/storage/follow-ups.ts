import type { IsoDate } from '../../../shared/domain/dates.ts';
import { FollowUpEntry } from '../../../shared/domain/follow-up.ts';
import { FollowUpAct, type FollowUpEvent } from '../../../shared/domain/follow-up-log.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, itemHeadingOfEntry, parseJson, toJson } from './dialect.ts';

/** Where a meeting stands among its council's: by day, then time, then when it was made. A draft without a day comes last. */
export type Place = { date: string | null; start: string | null; createdAt: string };

const placeKey = ({ date, start, createdAt }: Place): string => `${date ?? '9999'} ${start ?? ''} ${createdAt}`;

/** An event with its council and where it stands; an act stands right after its meeting. */
export type PlacedEvent = FollowUpEvent & {
  councilId: string;
  afterMeetingId: string | null;
  /** Which acts belong together; null for what a meeting says. */
  step: string | null;
  key: string;
};

/** Everything meetings said and people did with follow-ups, in order. councilId null = all councils. */
export async function followUpEvents(db: Reader, councilId: string | null): Promise<PlacedEvent[]> {
  const said = await entries(db, councilId);
  const done = await acts(db, councilId);
  // the sort keeps the order of what stands at one place: a meeting's rows, then what was done after it
  return [...said, ...done].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

async function entries(db: Reader, councilId: string | null): Promise<PlacedEvent[]> {
  let query = db
    .selectFrom('follow_up_entry as e')
    .innerJoin('meeting as m', 'm.id', 'e.meeting_id')
    .select([
      'e.entry',
      'm.id as meeting_id',
      'm.council_id',
      'm.date',
      'm.start',
      'm.created_at',
      itemHeadingOfEntry.as('heading'),
    ])
    .where('m.removed_at', 'is', null)
    .orderBy('e.position');
  if (councilId !== null) query = query.where('m.council_id', '=', councilId);
  return (await query.execute()).map((row) => {
    const entry = checkedRow('follow_up_entry', FollowUpEntry, parseJson(row.entry));
    return {
      kind: 'meeting',
      followUpId: entry.followUpId,
      councilId: row.council_id,
      meetingId: row.meeting_id,
      afterMeetingId: null,
      step: null,
      date: row.date,
      itemHeading: row.heading ?? '',
      entry,
      key: `${placeKey({ date: row.date, start: row.start, createdAt: row.created_at })} 0`,
    };
  });
}

async function acts(db: Reader, councilId: string | null): Promise<PlacedEvent[]> {
  let query = db
    .selectFrom('follow_up_act as a')
    .leftJoin('meeting as m', 'm.id', 'a.after_meeting_id')
    .select([
      'a.follow_up_id',
      'a.council_id',
      'a.after_meeting_id',
      'a.step',
      'a.day',
      'a.act',
      'm.date',
      'm.start',
      'm.created_at',
    ])
    .where('a.undone_at', 'is', null)
    .orderBy('a.seq');
  if (councilId !== null) query = query.where('a.council_id', '=', councilId);
  return (await query.execute()).map((row) => ({
    kind: 'act',
    followUpId: row.follow_up_id,
    councilId: row.council_id,
    afterMeetingId: row.after_meeting_id,
    step: row.step,
    day: row.day,
    act: checkedRow('follow_up_act', FollowUpAct, parseJson(row.act)),
    key:
      row.created_at === null ? '' : `${placeKey({ date: row.date, start: row.start, createdAt: row.created_at })} 1`,
  }));
}

/** Where an event of a meeting that stands at `place` would come. */
export const keyAt = (place: Place): string => `${placeKey(place)} 0`;

export async function addFollowUpAct(
  db: Writer,
  given: {
    councilId: string;
    followUpId: string;
    step: string;
    afterMeetingId: string | null;
    day: IsoDate;
    at: string;
    act: FollowUpAct;
  },
): Promise<void> {
  await db
    .insertInto('follow_up_act')
    .values({
      council_id: given.councilId,
      follow_up_id: given.followUpId,
      step: given.step,
      after_meeting_id: given.afterMeetingId,
      day: given.day,
      at: given.at,
      act: toJson(given.act),
      undone_at: null,
    })
    .execute();
}

/** Takes back what was done in one step, or does it again. @returns false when there is no such step */
export async function markFollowUpStep(db: Writer, step: string, undoneAt: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('follow_up_act')
    .set({ undone_at: undoneAt })
    .where('step', '=', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
