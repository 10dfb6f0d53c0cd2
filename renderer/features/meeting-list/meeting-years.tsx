import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { MeetingList } from './meeting-list.tsx';

/** Meetings under a heading for each year, in the order they come; those without a day under a heading of their own. */
export function MeetingYears({
  meetings,
  ofOneCouncil = false,
}: {
  meetings: readonly MeetingSummary[];
  ofOneCouncil?: boolean;
}) {
  const years = Map.groupBy(meetings, ({ date }) => date?.slice(0, 4) ?? sv.meetingList.noYear);
  return [...years].map(([year, ofYear]) => (
    <Section key={year} title={year}>
      <MeetingList label={year} meetings={ofYear} ofOneCouncil={ofOneCouncil} />
    </Section>
  ));
}
