import type { BackupContents, BackupRef } from '../../../shared/calls/backups.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { CopyContents } from './copy-contents.tsx';
import { whenMade } from './when-made.ts';

const words = sv.backups;

/** A copy on the list by its ref, or one taken in from a file with what is inside. */
export type ShownCopy = { ref: BackupRef; title: string; inside?: BackupContents };

/** A look inside a copy before anything changes, and the way to put it back. */
export function CopyDialog({ shown, onClose }: { shown: ShownCopy | null; onClose: () => void }) {
  return (
    <Dialog isOpen={shown !== null} onClose={onClose} title={shown?.title ?? ''}>
      {shown && <Look shown={shown} onClose={onClose} />}
    </Dialog>
  );
}

function Look({ shown: { ref, inside: known }, onClose }: { shown: ShownCopy; onClose: () => void }) {
  const { data = known, error } = useChangingCall('backups.look', ref, known === undefined);
  const restore = useRestore();
  const inside = data?.ref.id === ref.id ? data : undefined;
  return (
    <>
      <DialogBody>
        {error && <Banner tone="error">{messageOf(error)}</Banner>}
        {restore.error && <Banner tone="error">{messageOf(restore.error)}</Banner>}
        {inside && <CopyContents inside={inside} />}
        <p className="quiet small">{words.restore.explain}</p>
      </DialogBody>
      <DialogFoot>
        <Button
          variant="primary"
          icon="restore"
          isDisabled={inside === undefined}
          isPending={restore.isPending}
          onPress={() => attempt(() => restore.run(ref).then(onClose))}
        >
          {words.restore.submit}
        </Button>
        <Button onPress={onClose}>{sv.ui.cancel}</Button>
      </DialogFoot>
    </>
  );
}

function useRestore() {
  const { mutateAsync, error, isPending } = useAction('backups.restore');
  async function run(ref: BackupRef): Promise<void> {
    const { kept } = await mutateAsync(ref);
    toast({ text: words.restore.done, ...(kept && { undo: () => undoRestore(kept) }) });
  }
  function undoRestore(kept: BackupRef): void {
    mutateAsync(kept).then(
      () => toast({ text: words.restore.undone }),
      (failure: unknown) => toast({ text: messageOf(failure), tone: 'error' }),
    );
  }
  return { run, error, isPending };
}

export const titleOf = (madeAt: string): string => words.contents.title(whenMade(madeAt));
