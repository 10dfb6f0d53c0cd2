import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { messageOf } from '../../../api/api-error.ts';
import { call } from '../../../api/client.ts';
import { useChangingCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../../ui/dialog.tsx';
import { toast } from '../../../ui/toast.tsx';
import { whenSaved, withSeconds } from '../../../ui/today.ts';
import { Differences } from '../../life/differences.tsx';
import { useDesk } from '../desk/desk.ts';
import { asReply } from '../desk/open-desk.ts';
import './earlier-dialog.css';

const words = sv.earlier;

/** How the meeting stood before: choose a moment, see what has changed since, and take it back. */
export function EarlierDialog({ onClose }: { onClose: () => void }) {
  const { id, queue, undo } = useDesk();
  const { data: moments } = useChangingCall('earlier.list', { meetingId: id });
  const [chosen, setChosen] = useState<number | null>(null);
  const revision = chosen ?? moments?.[0]?.revision ?? null;

  async function bringBack(from: number) {
    const reply = await queue.run(() => asReply(call('earlier.bringBack', { meetingId: id, revision: from })));
    if (!reply.ok) return toast({ text: reply.error.message, tone: 'error' });
    onClose();
    toast({ text: words.back, undo: () => void undo() });
  }

  return (
    <Dialog isOpen onClose={onClose} title={words.title} shape="wide">
      <DialogBody>
        {moments?.length === 0 ? (
          <p role="status">{words.none}</p>
        ) : (
          <div className="earlier">
            <ListBox
              aria-label={words.list}
              className="earlier-list"
              items={moments ?? []}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={revision === null ? [] : [revision]}
              onSelectionChange={(keys) => setChosen(keys === 'all' ? null : (Number([...keys][0]) ?? null))}
            >
              {({ revision: one, at }) => (
                <ListBoxItem id={one} className="earlier-moment">
                  {words.until(sameMinute(at, moments ?? []) ? withSeconds(at) : whenSaved(at))}
                </ListBoxItem>
              )}
            </ListBox>
            <section className="earlier-changes" aria-label={words.changed}>
              {revision !== null && <Since meetingId={id} revision={revision} />}
            </section>
          </div>
        )}
      </DialogBody>
      <DialogFoot>
        {revision !== null && (
          <Button variant="primary" icon="restore" onPress={() => void bringBack(revision)}>
            {words.bringBack}
          </Button>
        )}
        <p className="quiet small earlier-help">{words.help}</p>
      </DialogFoot>
    </Dialog>
  );
}

/** Before a great loss one is kept also within the minute: then the seconds tell them apart. */
const sameMinute = (at: string, moments: readonly { at: string }[]): boolean =>
  moments.filter((one) => whenSaved(one.at) === whenSaved(at)).length > 1;

function Since({ meetingId, revision }: { meetingId: string; revision: number }) {
  const { data, error } = useChangingCall('earlier.look', { meetingId, revision });
  if (error) return <Banner tone="error">{messageOf(error)}</Banner>;
  if (data === undefined) return null;
  if (data.since.length === 0) return <p role="status">{words.same}</p>;
  return <Differences all={data.since} />;
}
