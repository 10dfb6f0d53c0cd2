import { useNavigate } from '@tanstack/react-router';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { toast } from '../../ui/toast.tsx';

const words = sv.meetingList.agreed;

/** Makes the draft of a meeting that minutes have fixed, with topics, guests and follow-ups in it, and goes there; or to the one there is. */
export function useNextDraft() {
  const navigate = useNavigate();
  const create = useAction('meetings.createNext');

  const makeDraft = async (agreed: { meetingId: string; nextId: string }) => {
    try {
      const { meeting, existed } = await create.mutateAsync(agreed);
      toast({ text: existed ? words.existed : words.made });
      await navigate({ to: '/mote/$meetingId/$step', params: { meetingId: meeting.id, step: 'kallelse' } });
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    }
  };
  return { makeDraft, isPending: create.isPending };
}
