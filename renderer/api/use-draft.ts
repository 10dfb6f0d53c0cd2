import { useEffect, useState, useSyncExternalStore } from 'react';
import { on } from './client.ts';
import { Draft, type DraftState, type Patch } from './draft.ts';
import { reportLost, reportUnsaved } from './trouble.ts';

export interface DraftInHand<T> extends DraftState<T> {
  set: (patch: Patch<T>) => void;
}

/**
 * A draft of something the core has. `key` names it for the red banner; `stored` is what the core has; `save` answers what was
 * stored. What waits is saved when the screen or the window closes; what then cannot be saved is told.
 */
export function useDraft<T extends object>(
  key: string,
  stored: T,
  save: (value: T) => Promise<unknown>,
): DraftInHand<T> {
  const [draft] = useState(() => new Draft(stored, save));
  const state = useSyncExternalStore(draft.subscribe, () => draft.state);
  const { trouble } = state;

  useEffect(() => draft.saveWith(save), [draft, save]);

  useEffect(() => draft.adopt(stored), [draft, stored]);

  useEffect(() => {
    reportUnsaved(key, trouble === undefined ? null : { message: trouble, retry: () => void draft.flush() });
  }, [key, trouble, draft]);

  useEffect(() => {
    const stop = on('window.closing', () => void draft.flush());
    return () => {
      stop();
      void draft.flush().then((fault) => {
        reportUnsaved(key, null);
        if (fault !== undefined) reportLost(fault);
      });
    };
  }, [key, draft]);

  return { ...state, set: draft.set };
}
