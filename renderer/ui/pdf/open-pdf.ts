import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ownScript } from '../../app/trusted-types.ts';

/** While one document is replaced by the next both are open for a moment, and each draws in a worker of its own. */
const OPEN_AT_ONCE = 3;

type Reader = { pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker };

let reader: Promise<Reader> | null = null;

/**
 * Reading and drawing both happen in workers, so that a page never holds up a key. pdf.js is a quarter of the page's script and
 * is loaded with the first document, so that the window does not wait for it.
 */
async function startReader(): Promise<Reader> {
  const pdfjs = await import('pdfjs-dist');
  const worker = (url: string) => new Worker(ownScript(url), { type: 'module' });
  pdfjs.GlobalWorkerOptions.rendererPorts = Array.from({ length: OPEN_AT_ONCE }, () => worker(rendererUrl));
  // shared by all documents: one that is destroyed must not take the worker from the others
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: worker(workerUrl) }) };
}

/**
 * Opens a PDF the core made. The bytes are copied first, for pdf.js takes over what it is given. Call loadingTask.destroy()
 * when done.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  reader ??= startReader();
  const { pdfjs, worker } = await reader;
  return await pdfjs.getDocument({ data: bytes.slice(), worker }).promise;
}
