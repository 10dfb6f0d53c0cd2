import { Worker } from 'node:worker_threads';
import { JusteraError } from '../errors.ts';
import type { DocumentFormat, MakeRequest } from './make-document.ts';
import type { PdfResult } from './render.ts';

/** What the worker is asked, and what it answers. Plain data: it crosses a thread. */
export type WorkerRequest = { id: number; what: 'preview' | DocumentFormat; request: MakeRequest };
export type WorkerAnswer =
  | { id: number; ok: true; what: 'preview'; result: PdfResult; milliseconds: number }
  | { id: number; ok: true; what: DocumentFormat; bytes: Uint8Array; milliseconds: number }
  | { id: number; ok: false; message: string };

export type Made = { bytes: Uint8Array; milliseconds: number };

/** Makes documents off the main thread, so that a long one never holds up a save. */
export interface DocumentService {
  preview(request: MakeRequest): Promise<PdfResult & { milliseconds: number }>;
  make(format: DocumentFormat, request: MakeRequest): Promise<Made>;
  close(): Promise<void>;
}

/** Far beyond what the largest real minutes need; a job that takes longer will never end. */
const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MB = 1024;

type Waiting = {
  resolve(answer: WorkerAnswer & { ok: true }): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
};

/**
 * A document service with one worker thread, started at the first request and anew when it dies. A job that fails, runs out of
 * memory or never ends is answered as `render-failed`; the next job goes on with a fresh worker.
 */
export function openDocumentService(workerUrl: URL): DocumentService {
  let worker: Worker | undefined;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const failed = (detail: string) =>
    new JusteraError('render-failed', 'Dokumentet kunde inte skapas. Det du skrivit är sparat; försök igen.', {
      detail,
    });

  function drop(reason: string): void {
    const gone = worker;
    worker = undefined;
    for (const job of waiting.values()) {
      clearTimeout(job.timer);
      job.reject(failed(reason));
    }
    waiting.clear();
    void gone?.terminate();
  }

  function start(): Worker {
    const started = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
    started.unref();
    started.on('message', (answer: WorkerAnswer) => {
      const job = waiting.get(answer.id);
      if (job === undefined) return;
      waiting.delete(answer.id);
      clearTimeout(job.timer);
      if (waiting.size === 0) started.unref();
      if (answer.ok) job.resolve(answer);
      else job.reject(failed(answer.message));
    });
    started.on('error', (error) => started === worker && drop(error.message));
    started.on('exit', () => started === worker && drop('the worker ended'));
    return started;
  }

  function ask(what: WorkerRequest['what'], request: MakeRequest): Promise<WorkerAnswer & { ok: true }> {
    worker ??= start();
    const id = nextId++;
    worker.ref();
    const answer = new Promise<WorkerAnswer & { ok: true }>((resolve, reject) => {
      const timer = setTimeout(() => drop('time limit'), TIME_LIMIT_MS);
      waiting.set(id, { resolve, reject, timer });
    });
    worker.postMessage({ id, what, request } satisfies WorkerRequest);
    return answer;
  }

  return {
    async preview(request) {
      const answer = await ask('preview', request);
      if (answer.what !== 'preview') throw failed('wrong answer');
      return { ...answer.result, milliseconds: answer.milliseconds };
    },
    async make(format, request) {
      const answer = await ask(format, request);
      if (answer.what === 'preview') throw failed('wrong answer');
      return { bytes: answer.bytes, milliseconds: answer.milliseconds };
    },
    async close() {
      const last = worker;
      drop('closed');
      await last?.terminate();
    },
  };
}
