import type { Answer } from '../../../shared/api.ts';
import { around, storedMeeting } from '../meetings/open-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { councilMeetingDates } from '../storage/meetings.ts';
import { rosterEntries } from '../storage/memberships.ts';
import { listOrganisations } from '../storage/organisations.ts';
import { listPersons } from '../storage/persons.ts';
import { templateById } from '../templates/find-template.ts';

/** What the registers know around a meeting, for the rules of the review. @throws JusteraError not-found */
export async function reviewFacts(db: Reader, meetingId: string): Promise<Answer<'review.facts'>> {
  const { councilId, meeting } = await storedMeeting(db, meetingId);
  const { council, municipality } = await around(db, councilId);
  const template = await templateById(db, meeting.templateId ?? council.templateId);
  return {
    roster: await rosterEntries(db, councilId),
    people: (await listPersons(db)).map(({ name }) => name),
    organisations: (await listOrganisations(db)).map(({ name }) => name),
    meetingDates: await councilMeetingDates(db, councilId, meetingId),
    template: template?.template ?? null,
    municipality: municipality.name,
  };
}
