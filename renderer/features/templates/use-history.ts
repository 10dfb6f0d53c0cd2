import { useCallback, useEffect, useRef, useState } from 'react';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import type { Patch } from '../../api/draft.ts';
import { sv } from '../../text/sv.ts';
import { say } from '../../ui/live.tsx';

const words = sv.templates.editor;

/** What is typed in one go is one step. */
const ONE_GO_MS = 800;
const MOST_STEPS = 200;

type Set = (patch: Patch<MinutesTemplate>) => void;

export type History = { set: Set; undo: (() => void) | null; redo: (() => void) | null };

/** Every state of the template since the editor was opened: `set` remembers, `undo` and `redo` walk; null where there is nowhere to. */
export function useHistory(value: MinutesTemplate, put: Set): History {
  const past = useRef<MinutesTemplate[]>([]);
  const future = useRef<MinutesTemplate[]>([]);
  const now = useRef(value);
  const last = useRef({ at: 0, field: null as Element | null });
  /** Whether the value on its way is put by us; one that is not is an older version taken back. */
  const own = useRef(false);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (!own.current && now.current !== value) {
      past.current = [...past.current, now.current].slice(-MOST_STEPS);
      future.current = [];
      drawAgain((count) => count + 1);
    }
    own.current = false;
    now.current = value;
  }, [value]);

  const set = useCallback(
    (patch: Patch<MinutesTemplate>) => {
      const field = document.activeElement?.matches('input, textarea') ? document.activeElement : null;
      const at = Date.now();
      const goesOn = field !== null && field === last.current.field && at - last.current.at < ONE_GO_MS;
      last.current = { at, field };
      if (!goesOn) past.current = [...past.current, now.current].slice(-MOST_STEPS);
      future.current = [];
      own.current = true;
      put(patch);
      drawAgain((count) => count + 1);
    },
    [put],
  );

  const walk = (from: typeof past, to: typeof past, told: string) => () => {
    const state = from.current.at(-1);
    if (state === undefined) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, now.current];
    last.current = { at: 0, field: null };
    now.current = state;
    own.current = true;
    put(state);
    say(told);
    drawAgain((count) => count + 1);
  };

  return {
    set,
    undo: past.current.length === 0 ? null : walk(past, future, words.undone),
    redo: future.current.length === 0 ? null : walk(future, past, words.redone),
  };
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y over the whole template, wherever in the editor the cursor stands. */
export function useHistoryKeys(root: { readonly current: HTMLElement | null }, { undo, redo }: History): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as Node;
      const letter = event.key.toLowerCase();
      const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && (letter === 'z' || letter === 'y');
      // a dialog or a list that lies over the page keeps its own keys
      if (!isKey || event.isComposing || !(target === document.body || root.current?.contains(target))) return;
      event.preventDefault();
      event.stopPropagation();
      (letter === 'y' || event.shiftKey ? redo : undo)?.();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [root, undo, redo]);
}
