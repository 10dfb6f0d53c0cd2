import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveStatus } from '../ui/save-state.tsx';
import { ApiError, messageOf } from './api-error.ts';
import { type Autosave, autosave } from './autosave.ts';
import { on } from './client.ts';
import { reportUnsaved } from './trouble.ts';

export interface Draft<T> {
  value: T;
  /** Changes some fields and saves them by itself. */
  set: (patch: Partial<T>) => void;
  status: SaveStatus;
  /** What the core said of a field: `errors.name`. Faults of no field stand in the banner. */
  errors: Readonly<Record<string, string>>;
}

/**
 * One thing edited field by field, without a Save button. `key` names it for the banner; `stored` is what the core has, and is
 * taken over when it changes while nothing is waiting to be saved.
 */
export function useDraft<T extends object>(key: string, stored: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [value, setValue] = useState(stored);
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const latest = useRef(value);
  const saver = useRef<Autosave<T> | null>(null);
  const saveNow = useRef(save);
  saveNow.current = save;

  saver.current ??= autosave<T>((v) => saveNow.current(v), {
    onSaving: () => setStatus('saving'),
    onSaved: () => {
      setStatus('saved');
      setErrors({});
      reportUnsaved(key, null);
    },
    onFailed: (error) => {
      setStatus('failed');
      const field = error instanceof ApiError ? error.field : undefined;
      setErrors(field === undefined ? {} : { [field]: messageOf(error) });
      reportUnsaved(
        key,
        field === undefined ? { message: messageOf(error), retry: () => void saver.current?.flush() } : null,
      );
    },
  });

  useEffect(() => {
    if (saver.current?.pending) return;
    latest.current = stored;
    setValue(stored);
  }, [stored]);

  useEffect(() => {
    const flush = () => void saver.current?.flush();
    const stop = on('window.closing', flush);
    return () => {
      stop();
      flush();
    };
  }, []);

  const set = useCallback((patch: Partial<T>) => {
    latest.current = { ...latest.current, ...patch };
    setValue(latest.current);
    saver.current?.put(latest.current);
  }, []);

  return { value, set, status, errors };
}
