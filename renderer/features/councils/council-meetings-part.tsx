import type { Council } from '../../../shared/domain/council.ts';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MeetingYears } from '../meeting-list/meeting-years.tsx';

const words = sv.councils.meetings;

export function CouncilMeetingsPart({ council }: { council: Council }) {
  const meetings = useCall('meetings.list', { councilId: council.id, includeRemoved: false });
  if (meetings.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return <MeetingYears meetings={meetings} ofOneCouncil />;
}
