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

  const restore = (meeting: MeetingSummary) =>
    restoreById({ id: meeting.id }).then(() => toast({ text: sv.meetingList.restored(meetingName(meeting)) }), failed);

  const remove = (meeting: MeetingSummary) =>
    removeById({ id: meeting.id }).then(
      () =>
        toast({
          text: sv.meetingList.removed(meetingName(meeting)),
          undo: () => void restoreById({ id: meeting.id }).catch(failed),
        }),
      failed,
    );

  return { remove, restore };
}
