/** The desk: one open meeting, what can be done with it, and where the secretary is. Every part of the wizard works on it. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { Op } from '../../../../shared/domain/meeting-change.ts';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import type { FoundWords } from '../../../../shared/review/finding.ts';
import type { SaveQueue, Snapshot } from '../saving/save-queue.ts';

export type Desk = {
  id: string;
  queue: SaveQueue;
  /** Something done: saved at once, one step to undo. `label` names it for "Ångra: …". */
  change(label: string, ...ops: Op[]): void;
  /** Something typed at a path: saved when the fingers rest. */
  type(label: string, path: string, value: unknown): void;
  /** Takes something away and offers it back. */
  takeAway(label: string, told: string, ...ops: Op[]): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Brings the place into sight, in whichever step it is, and puts the cursor there. */
  goTo(anchor: Anchor, words?: FoundWords | null): void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('outside a meeting');
  return desk;
}

/** A part of the open meeting, read again when it changes. `select` must answer a part as it stands, not a new object. */
export function useOpen<T>(select: (open: Snapshot) => T): T {
  const { queue } = useDesk();
  return useSyncExternalStore(queue.subscribe, () => select(queue.snapshot()));
}
