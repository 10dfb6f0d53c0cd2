import type { NextMeeting } from '../../../../../shared/domain/meeting.ts';
import { useChangingCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useNextDraft } from '../../../meeting-list/use-next-draft.ts';
import { useDesk, useOpen } from '../../desk/desk.ts';

const words = sv.meeting.next;

/** Makes the draft of a meeting agreed on, with topics, guests and follow-ups in it, and goes there; or to the one there is. */
export function NextDraft({ next }: { next: NextMeeting }) {
  const { id, queue } = useDesk();
  const councilId = useOpen((open) => open.councilId);
  const { makeDraft, isPending } = useNextDraft();
  const { data: meetings } = useChangingCall('meetings.list', { councilId, includeRemoved: false });
  const there = meetings?.some(
    ({ id: other, date, start }) =>
      other !== id &&
      date !== null &&
      date === next.date &&
      (next.start === null || start === null || start === next.start),
  );

  const go = async () => {
    if (!(await queue.flush())) return toast({ text: sv.meeting.finish.notSaved, tone: 'error' });
    await makeDraft({ meetingId: id, nextId: next.id });
  };

  return (
    <div className="next-draft">
      <Button icon="next" isPending={isPending} isDisabled={next.date === null} onPress={() => void go()}>
        {there ? words.openDraft : words.makeDraft}
      </Button>
      <p className="field-help">
        {next.date === null ? words.draftNeedsDay : there ? words.draftThere : words.draftHelp}
      </p>
    </div>
  );
}
