import { sv } from '../../../text/sv.ts';
import { say } from '../../../ui/live.tsx';
import { toast } from '../../../ui/toast.tsx';
import { set } from '../saving/ops.ts';
import type { SaveQueue } from '../saving/save-queue.ts';
import type { Desk } from './desk.ts';
import { type MeetingCommand, runCommand } from './open-desk.ts';
import { placeOfChange } from './place.ts';
import type { GoTo } from './use-go-to.ts';
import type { Where } from './where.ts';

const words = sv.meeting.undo;

export interface DeskParts {
  id: string;
  queue: SaveQueue;
  where: Where;
  goTo: GoTo;
}

export function makeDesk({ id, queue, where, goTo }: DeskParts): Desk {
  /** Takes a step back or forth, tells which, and shows where. */
  async function turn(name: MeetingCommand, told: (label: string) => string, nothing: string): Promise<void> {
    await queue.flush();
    const { meeting: before, ...open } = queue.snapshot();
    const back = name === 'meetings.undo';
    if (back ? !open.canUndo : !open.canRedo) return say(nothing);
    const label = (back ? open.undoLabel : open.redoLabel) ?? '';
    const reply = await runCommand(queue, id, name);
    if (!reply.ok) return toast({ text: reply.error.message, tone: 'error' });
    say(told(label));
    const place = placeOfChange(before, queue.snapshot().meeting);
    // whoever writes where it changed goes on writing there
    if (place !== null && place !== where.now()) goTo(place);
  }

  const desk: Desk = {
    id,
    queue,
    goTo,
    change: (label, ...ops) => queue.edit({ label, ops }),
    type: (label, path, value) => queue.edit({ label, ops: [set(path, value)], typingIn: path }),
    takeAway(label, told, ...ops) {
      queue.edit({ label, ops });
      toast({ text: told, undo: () => void desk.undo() });
    },
    undo: () => turn('meetings.undo', words.undone, words.nothing),
    redo: () => turn('meetings.redo', words.redone, words.nothingToRedo),
  };
  return desk;
}
