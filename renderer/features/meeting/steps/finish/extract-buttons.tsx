import { useState } from 'react';
import { hasNotice } from '../../../../../shared/law/notice-days.ts';
import { isFrozen } from '../../../../../shared/status/statuses.ts';
import { messageOf } from '../../../../api/api-error.ts';
import { useAction } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { ExtractDialog } from '../../../extracts/extract-dialog.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';

const words = sv.extracts;

/** What is made of a part of the minutes: extracts, and the notice where minutes are posted. */
export function ExtractButtons() {
  const { id, queue } = useDesk();
  const [extracting, setExtracting] = useState(false);
  const posts = useOpen(
    ({ status, meeting, council }) =>
      hasNotice(meeting, council) &&
      (isFrozen(status) || meeting.items.some(({ immediatelyAdjusted }) => immediatelyAdjusted)),
  );
  const makeNotice = useAction('extracts.makeNotice');
  const notice = async () => {
    const { attendance } = queue.snapshot().meeting;
    const signedBy = attendance.find(({ roles }) => roles.includes('sekreterare'))?.name ?? '';
    try {
      const files = await makeNotice.mutateAsync({ meetingId: id, formats: ['docx', 'pdf'], signedBy });
      toast({ text: words.made(files.map(({ name }) => name).join(', ')) });
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    }
  };
  return (
    <div className="row">
      <Button size="small" icon="items" onPress={() => setExtracting(true)}>
        {words.open}
      </Button>
      {posts && (
        <Button size="small" icon="file" isPending={makeNotice.isPending} onPress={notice}>
          {words.notice.make}
        </Button>
      )}
      <ExtractDialog
        meetingId={extracting ? id : null}
        itemIds={[]}
        beforeMaking={queue.flush}
        onClose={() => setExtracting(false)}
      />
    </div>
  );
}
