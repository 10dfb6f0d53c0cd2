import { useEffect, useState } from 'react';
import { messageOf } from '../../../api/api-error.ts';
import { call } from '../../../api/client.ts';
import type { SaveQueue } from '../saving/save-queue.ts';
import { openQueue, saveWhenLeaving } from './open-desk.ts';

type Opening = { queue: SaveQueue | null; error: string | null };
const NOTHING: Opening = { queue: null, error: null };
type OpeningOf = Opening & { id: string };

/** Opens a meeting for as long as its page stands, and sees to it that all is saved when it is left. */
export function useOpenMeeting(id: string): Opening & { again: () => void } {
  const [opening, setOpening] = useState<OpeningOf>({ ...NOTHING, id });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` opens the meeting once more
  useEffect(() => {
    let left = false;
    let leave = () => {};
    setOpening({ ...NOTHING, id });
    call('meetings.open', { id }).then(
      (opened) => {
        if (left) return;
        const queue = openQueue(opened);
        leave = saveWhenLeaving(queue);
        setOpening({ queue, error: null, id });
      },
      (error: unknown) => {
        if (!left) setOpening({ queue: null, error: messageOf(error), id });
      },
    );
    return () => {
      left = true;
      leave();
    };
  }, [id, attempt]);

  // the page comes up for the next meeting before the last one is put away, and must not hold the other's queue meanwhile
  const { queue, error } = opening.id === id ? opening : NOTHING;
  return { queue, error, again: () => setAttempt((n) => n + 1) };
}
