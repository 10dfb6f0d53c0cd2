import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ownScript } from '../../app/trusted-types.ts';

let started = false;

/** Reading and drawing both happen in workers, so that a page never holds up a key. */
function startWorkers(): void {
  if (started) return;
  started = true;
  const worker = (url: string) => new Worker(ownScript(url), { type: 'module' });
  GlobalWorkerOptions.workerPort = worker(workerUrl);
  GlobalWorkerOptions.rendererPorts = [worker(rendererUrl)];
}

/** Opens a PDF the core made. The bytes are copied first, for pdf.js takes over what it is given. Call destroy() when done. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  startWorkers();
  return getDocument({ data: bytes.slice() }).promise;
}
