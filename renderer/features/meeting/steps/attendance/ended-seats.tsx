import { isMemberOn } from '../../../../../shared/domain/person.ts';
import { longDate } from '../../../../../shared/swedish/dates.ts';
import { useChangingCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { today } from '../../../../ui/today.ts';
import { useOpen } from '../../desk/desk.ts';

const words = sv.ruleCard.periods;

/** Names of those in the list whose seat had ended on the meeting day and who held no other. */
export function EndedSeats() {
  const councilId = useOpen((open) => open.councilId);
  const rows = useOpen((open) => open.meeting.attendance);
  const day = useOpen((open) => open.meeting.date) ?? today();
  const { data: roster = [] } = useChangingCall('roster.get', { councilId, day: null });
  const ended = rows.flatMap(({ id, name, personId, membershipId }) => {
    const seat = roster.find(({ membership }) => membership.id === membershipId)?.membership;
    const { validTo = null } = seat ?? {};
    if (validTo === null || validTo >= day) return [];
    if (roster.some(({ membership, person }) => person.id === personId && isMemberOn(membership, day))) return [];
    return [{ id, text: words.endedMeeting(name, longDate(validTo)) }];
  });
  if (ended.length === 0) return null;
  return (
    <Banner tone="warning">
      {ended.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </Banner>
  );
}
