import type { Finding } from '../../../shared/review/finding.ts';
import { reviewMeeting } from '../../../shared/review/review-meeting.ts';
import { around, storedMeeting } from '../meetings/open-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { reviewFacts } from './review-facts.ts';

/** Every finding in a meeting as it is stored, but for the spelling. @throws JusteraError not-found */
export async function reviewStored(db: Reader, meetingId: string): Promise<Finding[]> {
  const { meeting, councilId } = await storedMeeting(db, meetingId);
  const { council } = await around(db, councilId);
  return reviewMeeting(meeting, council, await reviewFacts(db, meetingId));
}
