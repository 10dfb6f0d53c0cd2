import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import type { Council } from '../../../shared/domain/council.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { found } from '../found.ts';
import { councilById } from '../storage/councils.ts';
import { undoState } from '../storage/meeting-changes.ts';
import { meetingById, type StoredMeeting } from '../storage/meetings.ts';
import { municipalityById } from '../storage/municipalities.ts';
import type { Reader } from '../storage/storage.ts';

export const MEETING_GONE = 'Mötet finns inte längre. Gå tillbaka till listan över möten.';

/** @throws JusteraError not-found, database-damaged */
export async function storedMeeting(db: Reader, id: string): Promise<StoredMeeting> {
  return found(await meetingById(db, id), MEETING_GONE);
}

export type MeetingAround = { council: Council; municipality: Municipality };

/** The council of a meeting and the municipality of the council, as they are today. */
export async function around(db: Reader, councilId: string): Promise<MeetingAround> {
  const council = found(await councilById(db, councilId), 'Mötets organ finns inte längre.');
  const municipality = found(await municipalityById(db, council.municipalityId), 'Organets kommun finns inte längre.');
  return { council, municipality };
}

/** Everything the wizard shows of a meeting. */
export async function openMeeting(db: Reader, id: string): Promise<OpenMeeting> {
  const { councilId, status, revision, meeting, updatedAt } = await storedMeeting(db, id);
  return {
    id,
    councilId,
    ...(await around(db, councilId)),
    status,
    revision,
    meeting,
    updatedAt,
    ...(await undoState(db, id)),
  };
}
