import { compareRecords } from '../../../shared/compare/compare-records.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { Op } from '../../../shared/domain/meeting-change.ts';
import type { Calls, Context } from '../context.ts';
import { found } from '../found.ts';
import { liveRecord } from '../records/record-of-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { earlierWording, earlierWordings } from '../storage/earlier-wordings.ts';
import { changeStored } from './change-meeting.ts';
import { openMeeting, storedMeeting } from './open-meeting.ts';

const NO_LONGER_KEPT = 'Den tidigare lydelsen finns inte kvar. Lydelser sparas i trettio dagar.';

async function kept(db: Reader, meetingId: string, revision: number): Promise<Meeting> {
  return found(await earlierWording(db, meetingId, revision), NO_LONGER_KEPT);
}

/** What must be set for a meeting to become another. */
function opsTowards(from: Meeting, to: Meeting): Op[] {
  return (Object.keys(to) as (keyof Meeting)[])
    .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .map((field) => Op.parse({ op: 'set', path: field, value: to[field] }));
}

/** The calls about how a meeting stood before. */
export function earlierCalls({ storage, clock, newId, changed }: Context): Calls<'earlier'> {
  return {
    'earlier.list': ({ meetingId }) => storage.read((db) => earlierWordings(db, meetingId)),
    'earlier.look': ({ meetingId, revision }) =>
      storage.read(async (db) => {
        const meeting = await kept(db, meetingId, revision);
        const { meeting: now } = await storedMeeting(db, meetingId);
        const { record } = await liveRecord(db, meetingId);
        // the words around the facts are those of today for both: only what she wrote is compared
        return { meeting, since: compareRecords({ ...record, meeting }, { ...record, meeting: now }) };
      }),
    'earlier.bringBack': async ({ meetingId, revision }) => {
      const open = await storage.write(async (db) => {
        const stored = await storedMeeting(db, meetingId);
        const ops = opsTowards(stored.meeting, await kept(db, meetingId, revision));
        if (ops.length > 0)
          await changeStored(db, stored, { ops, step: newId(), label: 'Tidigare lydelse tillbaka', at: clock() });
        return openMeeting(db, meetingId);
      });
      changed('meetings', 'followUps');
      return open;
    },
  };
}
