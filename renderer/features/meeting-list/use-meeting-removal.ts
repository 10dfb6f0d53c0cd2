import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { toast } from '../../ui/toast.tsx';
import { meetingName } from './when.ts';

/** Puts a meeting away and brings it back; both tell what they did, neither asks. */
export function useMeetingRemoval() {
  const { mutateAsync: removeById } = useAction('meetings.remove');
  const { mutateAsync: restoreById } = useAction('meetings.restore');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

  function restore(meeting: MeetingSummary): void {
    const done = () => toast({ text: sv.meetingList.restored(meetingName(meeting)) });
    restoreById({ id: meeting.id }).then(done, failed);
  }
  function remove(meeting: MeetingSummary): void {
    const undo = () => void restoreById({ id: meeting.id }).catch(failed);
    const done = () => toast({ text: sv.meetingList.removed(meetingName(meeting)), undo });
    removeById({ id: meeting.id }).then(done, failed);
  }

  return { remove, restore };
}
