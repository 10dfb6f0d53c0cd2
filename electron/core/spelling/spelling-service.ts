import { Worker } from 'node:worker_threads';

/** What the worker is asked, and what it answers. Plain data: it crosses a thread. */
export type SpellingRequest = { id: number; what: 'check' | 'suggest'; words: readonly string[] };
export type SpellingAnswer = { id: number; found: [word: string, suggestions: string[]][] };

/** Looks words up off the main thread. */
export interface SpellingService {
  /** Those of the words the dictionary does not know. */
  unknown(words: readonly string[]): Promise<string[]>;
  /** For each word what it may have been meant to be, the likeliest first. */
  suggest(words: readonly string[]): Promise<[string, string[]][]>;
  close(): Promise<void>;
}

type Waiting = { resolve(found: SpellingAnswer['found']): void; reject(error: Error): void };

/** Beside electron/ in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../spelling-worker.ts', import.meta.url)
    : new URL('./spelling-worker.js', import.meta.url);

/** A service with one worker thread, started at the first question and anew if it dies; what was asked then is refused. */
export function openSpellingService(resources: string, url: URL = workerUrl()): SpellingService {
  let worker: Worker | undefined;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  function drop(reason: string): Worker | undefined {
    const gone = worker;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(`spelling: ${reason}`));
    waiting.clear();
    return gone;
  }

  function start(): Worker {
    const started = new Worker(url, { workerData: { resources } });
    started.unref();
    started.on('message', ({ id, found }: SpellingAnswer) => {
      waiting.get(id)?.resolve(found);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error) => started === worker && drop(error.message));
    started.on('exit', () => started === worker && drop('the worker ended'));
    return started;
  }

  function ask(what: SpellingRequest['what'], words: readonly string[]): Promise<SpellingAnswer['found']> {
    if (words.length === 0) return Promise.resolve([]);
    worker ??= start();
    const to = worker;
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      to.ref();
      to.postMessage({ id, what, words } satisfies SpellingRequest);
    });
  }

  return {
    unknown: async (words) => (await ask('check', words)).map(([word]) => word),
    suggest: (words) => ask('suggest', words),
    async close() {
      await drop('closed')?.terminate();
    },
  };
}
