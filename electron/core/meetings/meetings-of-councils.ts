import type { CouncilMeetings } from '../../../shared/calls/meetings.ts';
import { agreedMeetings } from '../../../shared/domain/agreed-meetings.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { addDays } from '../../../shared/swedish/days.ts';
import type { Reader } from '../storage/access.ts';
import { listCouncils } from '../storage/councils.ts';
import { latestHeld, meetingDays, saidOfNext } from '../storage/meetings-to-come.ts';

/** Minutes older than this fix no meeting that is still to come: councils plan a year at a time. */
const PLANNED_AHEAD = 550;

/** Each council in use, in Swedish order, with its last meeting, the next one, and those agreed on that nobody has begun. */
export async function meetingsOfCouncils(db: Reader, today: IsoDate): Promise<CouncilMeetings[]> {
  const councils = (await listCouncils(db)).filter(({ endedOn }) => endedOn === null);
  const held = await latestHeld(db, today);
  const drafted = await meetingDays(db, today);
  const said = Map.groupBy(await saidOfNext(db, addDays(today, -PLANNED_AHEAD)), ({ councilId }) => councilId);

  return councils.map(({ id }) => {
    const drafts = drafted.filter(({ councilId }) => councilId === id);
    const toPrepare = agreedMeetings(said.get(id) ?? [])
      .filter(({ next }) => next.date >= today)
      .filter(
        ({ next }) =>
          !drafts.some(
            ({ date, start }) => date === next.date && (start === null || next.start === null || start === next.start),
          ),
      )
      .map(({ meetingId, saidOn, next }) => ({
        meetingId,
        saidOn,
        nextId: next.id,
        date: next.date,
        start: next.start,
        place: next.place || next.platform,
      }));
    const days = [...drafts, ...toPrepare].map(({ date }) => date).sort();
    return { councilId: id, latest: held.get(id) ?? null, next: days[0] ?? null, toPrepare };
  });
}
