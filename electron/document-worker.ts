/** The thread documents are made in. Started by openDocumentService; knows nothing of database or window. */
import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerRequest } from './core/documents/document-service.ts';
import { makeDocument, makePdf } from './core/documents/make-document.ts';

async function answer({ id, what, request }: WorkerRequest): Promise<WorkerAnswer> {
  const started = performance.now();
  try {
    if (what === 'preview') {
      const result = await makePdf(request);
      return { id, ok: true, what, result, milliseconds: performance.now() - started };
    }
    const bytes = await makeDocument(what, request);
    return { id, ok: true, what, bytes, milliseconds: performance.now() - started };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

// one after another: jobs share fonts and caches, and the order of answers is then the order asked
let queue = Promise.resolve();
parentPort?.on('message', (message: WorkerRequest) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(message)));
});
