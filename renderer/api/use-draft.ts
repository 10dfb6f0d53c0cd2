import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveStatus } from '../ui/save-state.tsx';
import { ApiError, messageOf } from './api-error.ts';
import { type Autosave, autosave } from './autosave.ts';
import { on } from './client.ts';
import { reportUnsaved } from './trouble.ts';

export interface Draft<T> {
  value: T;
  /** Changes some fields and saves them by itself. A function is given the newest value, for changes made later ("Ångra"). */
  set: (patch: Partial<T> | ((now: T) => Partial<T>)) => void;
  status: SaveStatus;
  /** When it was last saved. */
  savedAt: Date | undefined;
  /** What the core said of a field: `errors.name`. Faults of no field stand in the banner. */
  errors: Readonly<Record<string, string>>;
}

/**
 * One thing edited field by field, without a Save button. `key` names it for the banner; `stored` is what the core has, and is
 * taken over when somebody else changes it while nothing is waiting to be saved; `save` answers what was stored.
 */
export function useDraft<T extends object>(key: string, stored: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [value, setValue] = useState(stored);
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [savedAt, setSavedAt] = useState<Date>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const latest = useRef(value);
  const saver = useRef<Autosave<T> | null>(null);
  const saveNow = useRef(save);
  saveNow.current = save;
  const answered = useRef('');

  saver.current ??= autosave<T>(
    async (v) => {
      answered.current = JSON.stringify(await saveNow.current(v));
    },
    {
      onSaving: () => setStatus('saving'),
      onSaved: () => {
        setStatus('saved');
        setSavedAt(new Date());
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
    },
  );

  useEffect(() => {
    // The core trims what it stores; its echo of our own save must not take away a space somebody is typing after.
    if (saver.current?.pending || JSON.stringify(stored) === answered.current) return;
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

  const set = useCallback<Draft<T>['set']>((patch) => {
    const now = latest.current;
    latest.current = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
    setValue(latest.current);
    saver.current?.put(latest.current);
  }, []);

  return { value, set, status, savedAt, errors };
}
