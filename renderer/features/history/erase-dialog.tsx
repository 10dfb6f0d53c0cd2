import { useState } from 'react';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { meetingName } from '../meeting-list/when.ts';

const words = sv.history.erase;

/** The one thing that cannot be undone asks first, and says what is left of it and for how long. */
export function EraseDialog({ meeting, onClose }: { meeting: MeetingSummary; onClose: () => void }) {
  const { mutateAsync, isPending } = useAction('meetings.erase');
  const [fault, setFault] = useState<string | null>(null);
  const name = meetingName(meeting);
  const erase = () =>
    mutateAsync({ id: meeting.id }).then(
      () => {
        onClose();
        toast({ text: words.done(name) });
      },
      (error: unknown) => setFault(messageOf(error)),
    );
  return (
    <Dialog isOpen onClose={onClose} title={words.title(name)}>
      <DialogBody>
        {fault && <Banner tone="error">{fault}</Banner>}
        <p>{words.what}</p>
        <p>{words.left}</p>
      </DialogBody>
      <DialogFoot>
        <Button variant="danger" icon="remove" isPending={isPending} onPress={() => void erase()}>
          {words.erase}
        </Button>
        <Button onPress={onClose} autoFocus>
          {sv.ui.cancel}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
