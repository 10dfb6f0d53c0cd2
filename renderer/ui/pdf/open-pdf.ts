import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ownScript } from '../../app/trusted-types.ts';

/** While one document is replaced by the next both are open for a moment, and each draws in a worker of its own. */
const OPEN_AT_ONCE = 3;

let reader: PDFWorker | null = null;

/** Reading and drawing both happen in workers, so that a page never holds up a key. */
function startWorkers(): PDFWorker {
  const worker = (url: string) => new Worker(ownScript(url), { type: 'module' });
  GlobalWorkerOptions.rendererPorts = Array.from({ length: OPEN_AT_ONCE }, () => worker(rendererUrl));
  // shared by all documents: one that is destroyed must not take the worker from the others
  return PDFWorker.create({ port: worker(workerUrl) });
}

/**
 * Opens a PDF the core made. The bytes are copied first, for pdf.js takes over what it is given. Call loadingTask.destroy()
 * when done.
 */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  reader ??= startWorkers();
  return getDocument({ data: bytes.slice(), worker: reader }).promise;
}
