import { Link } from '@tanstack/react-router';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { whenSaved } from '../../ui/today.ts';
import './meeting-list.css';
import { MeetingStatusMark } from './meeting-status.tsx';
import { useMeetingRemoval } from './use-meeting-removal.ts';
import { meetingDay, meetingName } from './when.ts';

const words = sv.meetingList;

export interface MeetingListProps {
  label: string;
  meetings: readonly MeetingSummary[];
  /** Leaves out the council's name where the page already says it. */
  ofOneCouncil?: boolean;
}

/** Meetings as rows: the day leads to the meeting. Removed ones can be brought back. */
export function MeetingList({ label, meetings, ofOneCouncil = false }: MeetingListProps) {
  return (
    <ul className="meeting-list" aria-label={label}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} ofOneCouncil={ofOneCouncil} />
      ))}
    </ul>
  );
}

function MeetingRow({ meeting, ofOneCouncil }: { meeting: MeetingSummary; ofOneCouncil: boolean }) {
  const { remove, restore } = useMeetingRemoval();
  const name = meetingName(meeting);
  const removed = meeting.removedAt !== null;
  const title = ofOneCouncil ? meetingDay(meeting.date) : meeting.councilName;

  return (
    <li className="meeting-row" data-removed={removed || undefined}>
      <div className="meeting-row-words">
        {removed ? (
          <span className="meeting-row-title">{title}</span>
        ) : (
          <Link
            className="meeting-row-title"
            to="/mote/$meetingId/$step"
            params={{ meetingId: meeting.id, step: 'mote' }}
          >
            {title}
          </Link>
        )}
        <span className="meeting-row-facts">
          {[
            !ofOneCouncil && meetingDay(meeting.date),
            sv.terms.documentKind[meeting.documentKind],
            meeting.itemCount > 0 && words.items(meeting.itemCount),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <span className="meeting-row-changed">{words.changed(whenSaved(meeting.updatedAt))}</span>
      <MeetingStatusMark status={meeting.status} />
      <div className="meeting-row-actions">
        {removed ? (
          <Button size="small" icon="restore" onPress={() => restore(meeting)} aria-label={`${words.restore}: ${name}`}>
            {words.restore}
          </Button>
        ) : (
          <MoreMenu
            label={words.moreFor(name)}
            choices={[
              { id: 'remove', label: words.remove, icon: 'remove', danger: true, onAction: () => remove(meeting) },
            ]}
          />
        )}
      </div>
    </li>
  );
}
