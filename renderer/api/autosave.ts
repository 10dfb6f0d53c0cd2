/**
 * Saves what is typed without being asked: 400 ms after the last key, at most 1 s after the first. One save at a time; what is
 * typed meanwhile goes with the next. A failed save keeps the text and says so.
 */
const QUIET_MS = 400;
const LONGEST_MS = 1000;

export interface Autosave<T> {
  /** Takes the newest value; only the newest is saved. */
  put(value: T): void;
  /** Saves now what waits; settles when nothing waits any more (or the save failed). */
  flush(): Promise<void>;
  /** True while something typed is not known to be durable. */
  readonly pending: boolean;
}

export interface AutosaveEvents {
  onSaving?: () => void;
  onSaved?: () => void;
  onFailed?: (error: unknown) => void;
}

export function autosave<T>(save: (value: T) => Promise<unknown>, events: AutosaveEvents = {}): Autosave<T> {
  let waiting: { value: T } | null = null;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      since = 0;
      events.onSaving?.();
      try {
        await save(value);
      } catch (error) {
        waiting ??= { value };
        events.onFailed?.(error);
        return;
      }
    }
    events.onSaved?.();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    put(value) {
      waiting = { value };
      since ||= Date.now();
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - Date.now())));
    },
    flush: () => (waiting === null ? (running ?? Promise.resolve()) : flush()),
    get pending() {
      return waiting !== null || running !== null;
    },
  };
}
