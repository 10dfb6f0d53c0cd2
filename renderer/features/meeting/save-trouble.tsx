import { useEffect, useRef } from 'react';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/live.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDesk, useOpen } from './desk/desk.ts';
import { meetingAsText, readable } from './saving/as-text.ts';
import { copyText } from './saving/copy-text.ts';
import type { Conflict } from './saving/reconcile.ts';

const words = sv.meeting.saving;

async function copy(text: string): Promise<void> {
  if (await copyText(text)) {
    say(words.copied);
    toast({ text: words.copied });
  } else toast({ text: words.couldNotCopy, tone: 'error' });
}

/** The red banner when something typed is not safe: what is wrong, try again, take the text along. */
export function SaveTrouble() {
  const { queue } = useDesk();
  const save = useOpen((open) => open.save);
  const conflicts = useOpen((open) => open.conflicts);
  const wasInTrouble = useRef(false);
  useEffect(() => {
    if (save.kind === 'saved' && wasInTrouble.current) say(words.savedAgain);
    if (save.kind !== 'saving') wasInTrouble.current = save.kind === 'unsaved';
  }, [save]);
  if (save.kind !== 'unsaved') return null;
  return (
    <div className="wizard-trouble">
      {save.reason !== 'conflict' && (
        <Banner
          tone="error"
          action={
            <>
              <Button size="small" onPress={() => queue.retry()}>
                {sv.ui.tryAgain}
              </Button>
              <Button size="small" onPress={() => void copy(meetingAsText(queue.snapshot().meeting))}>
                {words.copy}
              </Button>
            </>
          }
        >
          <strong>{words.unsaved(save.message)}</strong> {words.kept}
        </Banner>
      )}
      {conflicts.map((conflict) => (
        <ConflictBanner key={conflict.op.path} conflict={conflict} />
      ))}
    </div>
  );
}

function ConflictBanner({ conflict }: { conflict: Conflict }) {
  const { queue } = useDesk();
  const mine = readable(conflict.mine) || words.conflict.empty;
  const gone = conflict.theirs === undefined;
  return (
    <Banner
      tone="error"
      action={
        <>
          {!gone && (
            <Button size="small" onPress={() => queue.resolve(conflict, 'mine')}>
              {words.conflict.keepMine}
            </Button>
          )}
          <Button size="small" onPress={() => void copy(mine)}>
            {words.copy}
          </Button>
          <Button size="small" onPress={() => queue.resolve(conflict, 'theirs')}>
            {gone ? words.conflict.close : words.conflict.keepTheirs}
          </Button>
        </>
      }
    >
      <strong>{words.conflict.title(conflict.label)}</strong>
      <dl className="conflict">
        <dt>{words.conflict.mine}</dt>
        <dd>{mine}</dd>
        <dt>{words.conflict.theirs}</dt>
        <dd>{gone ? words.conflict.gone : readable(conflict.theirs ?? null) || words.conflict.empty}</dd>
      </dl>
    </Banner>
  );
}
