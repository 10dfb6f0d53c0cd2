/** What stands in the red banner at the top: the core is gone, or something typed is not saved yet. */
import { useSyncExternalStore } from 'react';
import { sv } from '../text/sv.ts';
import { toast } from '../ui/toast.tsx';

export interface SaveTrouble {
  message: string;
  retry: () => void;
}

interface Trouble {
  coreGone: boolean;
  unsaved: ReadonlyMap<string, SaveTrouble>;
}

let trouble: Trouble = { coreGone: false, unsaved: new Map() };
const listeners = new Set<() => void>();

function become(next: Trouble): void {
  trouble = next;
  for (const listener of listeners) listener();
}

export function coreLost(): void {
  if (!trouble.coreGone) become({ ...trouble, coreGone: true });
}

export function coreAnswered(): void {
  if (trouble.coreGone) become({ ...trouble, coreGone: false });
}

/** `key` names what could not be saved ("council:…"); null when it is saved after all. */
export function reportUnsaved(key: string, what: SaveTrouble | null): void {
  if (what === null && !trouble.unsaved.has(key)) return;
  const unsaved = new Map(trouble.unsaved);
  if (what === null) unsaved.delete(key);
  else unsaved.set(key, what);
  become({ ...trouble, unsaved });
}

/** Something typed was left behind unsaved when its screen closed. */
export function reportLost(fault: string): void {
  toast({ text: sv.app.leftUnsaved(fault), tone: 'error' });
}

export function useTrouble(): Trouble {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => trouble,
  );
}
