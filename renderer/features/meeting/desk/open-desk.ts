import type { CallName, Reply } from '../../../../shared/api.ts';
import type { OpenMeeting } from '../../../../shared/calls/meetings.ts';
import { ApiError } from '../../../api/api-error.ts';
import { call, on } from '../../../api/client.ts';
import { type Clock, createSaveQueue, type SaveQueue } from '../saving/save-queue.ts';

const clock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The queue wants answers as values. */
export async function asReply<T>(asked: Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await asked };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, message, field } = error;
    return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) } };
  }
}

export type MeetingCommand = Extract<CallName, 'meetings.undo' | 'meetings.redo' | 'meetings.refreshRoster'>;

/** Runs a call that changes the whole meeting, after everything typed has been saved. */
export const runCommand = (queue: SaveQueue, id: string, name: MeetingCommand): Promise<Reply<OpenMeeting>> =>
  queue.run(() => asReply(call(name, { id })));

export function openQueue(opened: OpenMeeting): SaveQueue {
  const { id } = opened;
  const store = {
    change: (request: Parameters<typeof call<'meetings.change'>>[1]) => asReply(call('meetings.change', request)),
    open: () => asReply(call('meetings.open', { id })),
  };
  return createSaveQueue(opened, store, clock, () => crypto.randomUUID());
}

/**
 * Saves what is typed whenever the window or the page is about to be left. The answer stops; it saves what is left, and the
 * queue lives on until that is done.
 */
export function saveWhenLeaving(queue: SaveQueue): () => void {
  const flush = () => void queue.flush();
  const hidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const asks = (event: BeforeUnloadEvent) => {
    flush();
    if (queue.snapshot().save.kind === 'unsaved') event.preventDefault();
  };
  const stopListening = on('window.closing', flush);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', asks);
  return () => {
    stopListening();
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', asks);
    void queue.flush().then(() => queue.close());
  };
}
