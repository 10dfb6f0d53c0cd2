import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument, makePdf } from '../../electron/core/documents/make-document.ts';
import { composeMinutes } from '../../shared/minutes/compose-minutes.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import type { Case } from './cases.ts';

/** A case with its files on disk, and what they are to say. */
export type MadeCase = {
  name: string;
  document: MinutesDocument;
  files: Record<'docx' | 'pdf' | 'html' | 'txt', string>;
  /** The plain text: what the Word file and the PDF say too. */
  text: string;
  /** What the page for the web says: the same, but for what is there to be filled in by hand. */
  webText: string;
  html: string;
  /** Characters the PDF says no bundled font has. */
  missing: string[];
};

const createdAt = new Date('2026-03-05T10:00:00Z');
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Makes all formats of a case as the app makes them, and writes them into `folder`. */
export async function makeCase({ name, record, template, copy, tree }: Case, folder: string): Promise<MadeCase> {
  const request = tree ? { document: tree, brand: record.brand, createdAt } : { record, template, copy, createdAt };
  const pdf = await makePdf(request);
  const bytes = {
    docx: await makeDocument('docx', request),
    pdf: pdf.bytes,
    html: await makeDocument('html', request),
    txt: await makeDocument('txt', request),
  };
  mkdirSync(folder, { recursive: true });
  const files = {} as MadeCase['files'];
  for (const format of ['docx', 'pdf', 'html', 'txt'] as const) {
    files[format] = join(folder, `${name}.${format}`);
    writeFileSync(files[format], bytes[format]);
  }
  return {
    name,
    document: tree ?? composeMinutes(record, template, copy),
    files,
    text: decode(bytes.txt),
    webText: decode(await makeDocument('txt', tree ? request : { record, template, copy: 'web', createdAt })),
    html: decode(bytes.html),
    missing: pdf.missing.map(({ character }) => character),
  };
}
