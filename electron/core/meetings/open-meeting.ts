import type { OpenMeeting } from '../../../shared/calls/meetings.ts';
import { Adjustment } from '../../../shared/domain/adjustment.ts';
import type { Council } from '../../../shared/domain/council.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { councilOn } from '../../../shared/law/rules.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import { found } from '../found.ts';
import { localDay } from '../local-day.ts';
import type { Reader } from '../storage/access.ts';
import { adjustmentOf } from '../storage/adjustments.ts';
import { councilById } from '../storage/councils.ts';
import { filesMadeOf } from '../storage/made-files.ts';
import { undoState } from '../storage/meeting-changes.ts';
import { meetingById, type StoredMeeting } from '../storage/meetings.ts';
import { municipalityById } from '../storage/municipalities.ts';
import { versionInForce } from '../storage/versions.ts';
import { firstParagraph } from './first-paragraph.ts';

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

/** Where frozen minutes stand among their versions, or which version a correction under way is of. */
async function frozenState(
  db: Reader,
  { id, status }: StoredMeeting,
): Promise<Pick<OpenMeeting, 'frozen' | 'correcting'>> {
  const inForce = await versionInForce(db, id);
  if (inForce === null) return { frozen: null, correcting: null };
  const { number, sha256, madeAt } = inForce;
  if (!isFrozen(status)) return { frozen: null, correcting: number };
  const filesMade = await filesMadeOf(db, id, number);
  return { frozen: { on: localDay(new Date(madeAt)), version: number, sha256, filesMade }, correcting: null };
}

/** The same, where the council follows the rules of the meeting's day; a meeting without a day those that come last. */
export async function aroundOn(db: Reader, councilId: string, day: IsoDate | null): Promise<MeetingAround> {
  const facts = await around(db, councilId);
  return { ...facts, council: councilOn(facts.council, day ?? '9999-12-31') };
}

/** Everything the wizard shows of a meeting. */
export async function openMeeting(db: Reader, id: string): Promise<OpenMeeting> {
  const stored = await storedMeeting(db, id);
  const { councilId, status, revision, meeting, updatedAt } = stored;
  const { council, municipality } = await aroundOn(db, councilId, meeting.date);
  const frozen = await frozenState(db, stored);
  const undo = await undoState(db, id);
  return {
    id,
    councilId,
    council,
    municipality,
    status,
    revision,
    meeting,
    updatedAt,
    adjustment: frozen.frozen ? await adjustmentOf(db, id, frozen.frozen.version) : Adjustment.parse({}),
    ...frozen,
    firstParagraph: await firstParagraph(db, council, { id, ...meeting }),
    ...undo,
    // frozen content has nothing to take back
    ...(frozen.frozen && { canUndo: false, canRedo: false }),
  };
}
