import { Link } from '@tanstack/react-router';
import { type PreviousMinutes as Found, previousMinutes } from '../../../../../shared/domain/previous-minutes.ts';
import { longDate } from '../../../../../shared/swedish/dates.ts';
import { useChangingCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { useDesk, useOpen } from '../../desk/desk.ts';

const words = sv.meeting.items.previous;

/** Which meeting an item that goes through the previous minutes is about, with the way there; a day no meeting was on is told. */
export function PreviousMinutes({ itemId }: { itemId: string }) {
  const { id } = useDesk();
  const meeting = useOpen((open) => open.meeting);
  const councilId = useOpen((open) => open.councilId);
  const { data } = useChangingCall('meetings.list', { councilId, includeRemoved: false });
  if (data === undefined) return null;
  const others = data.filter((one) => one.id !== id);
  const found = previousMinutes(meeting, others).find((one) => one.itemId === itemId);
  if (found === undefined || found.kind === 'none') return null;
  const to = found.kind === 'wrong' ? found.latest : found.meeting;
  return (
    <p className="field-help" role={found.kind === 'found' ? undefined : 'status'}>
      {told(found)}{' '}
      <Link to="/mote/$meetingId/$step" params={{ meetingId: to.id, step: 'mote' }}>
        {words.open(longDate(to.date ?? ''))}
      </Link>
    </p>
  );
}

function told(found: Exclude<Found, { kind: 'none' }>): string {
  if (found.kind === 'wrong') return words.wrong(longDate(found.said ?? ''), longDate(found.latest.date ?? ''));
  return found.kind === 'other' ? words.other(longDate(found.latest.date ?? '')) : '';
}
