import type { Request } from '../../../shared/api.ts';
import { compareRecords, type Difference } from '../../../shared/compare/compare-records.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { liveRecord, recordOfMeeting } from '../records/record-of-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { openMeeting } from './open-meeting.ts';

/**
 * What changed between two versions of a meeting, or since one of them.
 * @throws JusteraError not-found, template-missing, database-damaged
 */
export async function compareVersions(
  db: Reader,
  { id, from, to }: Request<'meetings.compare'>,
): Promise<Difference[]> {
  const { record: before } = await recordOfMeeting(db, id, from);
  const after: MeetingRecord = to === null ? await asItStands(db, id) : (await recordOfMeeting(db, id, to)).record;
  return compareRecords(before, after);
}

const asItStands = async (db: Reader, id: string): Promise<MeetingRecord> => {
  const { frozen } = await openMeeting(db, id);
  return (await (frozen === null ? liveRecord(db, id) : recordOfMeeting(db, id, frozen.version))).record;
};
