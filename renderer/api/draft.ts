import { ApiError, messageOf } from './api-error.ts';
import { type Autosave, autosave } from './autosave.ts';

/** `idle`: nothing has been typed since the page opened. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

export interface DraftState<T> {
  value: T;
  status: SaveStatus;
  /** When it was last saved. */
  savedAt: Date | undefined;
  /** What the core said of a field: `errors.name`. */
  errors: Readonly<Record<string, string>>;
  /** What the core said of no field in particular: nothing the user typed is wrong, but it is not saved. */
  trouble: string | undefined;
}

export type Patch<T> = Partial<T> | ((now: T) => Partial<T>);

/** One thing edited field by field and saved by itself. Holds what is typed, whatever the core answers. */
export class Draft<T extends object> {
  #state: DraftState<T>;
  #listeners = new Set<() => void>();
  #saver: Autosave<T>;
  /** What the core last answered to a save of ours. */
  #answer = '';
  #retry: ReturnType<typeof setTimeout> | undefined;

  #save: (value: T) => Promise<unknown>;

  constructor(stored: T, save: (value: T) => Promise<unknown>, retryAfterMs = 5000) {
    this.#save = save;
    this.#state = { value: stored, status: 'idle', savedAt: undefined, errors: {}, trouble: undefined };
    const keepAnswer = async (value: T) => {
      this.#answer = JSON.stringify(await this.#save(value));
    };
    this.#saver = autosave<T>(keepAnswer, {
      onSaving: () => this.#become({ status: 'saving' }),
      onSaved: () => this.#become({ status: 'saved', savedAt: new Date(), errors: {}, trouble: undefined }),
      onFailed: (error) => {
        const field = error instanceof ApiError ? error.field : undefined;
        const message = messageOf(error);
        if (field !== undefined)
          return this.#become({ status: 'failed', errors: { [field]: message }, trouble: undefined });
        this.#become({ status: 'failed', errors: {}, trouble: message });
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => void this.flush(), retryAfterMs);
      },
    });
  }

  get state(): DraftState<T> {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes some fields. A function is given the newest value, for changes made later ("Ångra"). */
  readonly set = (patch: Patch<T>): void => {
    const now = this.#state.value;
    const value = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
    this.#become({ value });
    this.#saver.put(value);
  };

  /** From now on a value is saved by `save`, which answers what was stored. */
  saveWith(save: (value: T) => Promise<unknown>): void {
    this.#save = save;
  }

  /**
   * Takes over what the core has, when somebody else changed it. Not while something waits to be saved; and not the echo of our
   * own save, which comes trimmed and would take away the space somebody is typing after.
   */
  adopt(stored: T): void {
    if (this.#saver.pending || JSON.stringify(stored) === this.#answer) return;
    // from now on it is somebody else's; what we once saved may come back by their hand ("Ångra")
    this.#answer = '';
    if (JSON.stringify(stored) !== JSON.stringify(this.#state.value)) this.#become({ value: stored });
  }

  /** Saves now. Answers the fault that keeps something from being saved, or undefined when all is. */
  async flush(): Promise<string | undefined> {
    await this.#saver.flush();
    return this.#saver.pending ? (this.#state.trouble ?? Object.values(this.#state.errors)[0]) : undefined;
  }

  #become(change: Partial<DraftState<T>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
