import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * What is typed into a dialog that creates something, kept when the dialog is closed and there again when it opens: Escape by
 * mistake loses nothing. `clear` forgets it once it has been used.
 */
export function useKept<T>(key: string, initial: () => T): [value: T, set: (value: T) => void, clear: () => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial()));
  const set = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [key],
  );
  const clear = useCallback(() => {
    kept.delete(key);
  }, [key]);
  return [value, set, clear];
}
