import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';

/** The colour beside the word. */
export const STATUS_TONES = {
  utkast: 'quiet',
  'for-granskning': 'warning',
  'for-underskrift': 'accent',
  justerat: 'good',
  godkant: 'good',
  anslaget: 'good',
  'laga-kraft': 'good',
  arkiverat: 'quiet',
} as const;

export function MeetingStatusMark({ status }: { status: MeetingStatus }) {
  return <Status tone={STATUS_TONES[status]}>{sv.terms.status[status]}</Status>;
}
