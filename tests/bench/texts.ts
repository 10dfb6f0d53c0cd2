import { execFileSync, spawnSync } from 'node:child_process';
import { renderText } from '../../electron/core/documents/text/render-text.ts';
import type { MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { wordLines } from '../tools/word-text.ts';

/** poppler's reader, of another family than anything that writes here. */
export const hasPdftotext: boolean = spawnSync('pdftotext', ['-v']).status === 0;

type Counts = Map<string, number>;

/** Words, with hyphens taken out in both: poppler joins "BRÅ-rapporter" when a line ends at its hyphen. */
function countWords(text: string): Counts {
  const counts: Counts = new Map();
  const joined = text.normalize('NFC').replace(/(?<=[\p{L}\p{N}])[-‐]\s*(?=[\p{L}\p{N}])/gu, '');
  for (const [word] of joined.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function poppler(program: string, args: readonly string[], pdf: Uint8Array): string {
  return execFileSync(program, args, { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}

export function pdfText(pdf: Uint8Array): string {
  const text = poppler('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf);
  return text.replaceAll('\u00ad', '');
}

export function pdfPages(pdf: Uint8Array): string {
  const facts = poppler('pdfinfo', ['-'], pdf);
  return /^Pages:\s+(\d+)/m.exec(facts)?.[1] ?? '?';
}

export const wordText = async (docx: Uint8Array): Promise<string> => (await wordLines(docx)).join('\n');

/** "all 702", or how many different words `text` has less often than the document. */
export function heldWords(document: MinutesDocument, text: string): string {
  const wanted = countWords(renderText(document));
  const found = countWords(text);
  const missing = [...wanted].filter(([word, count]) => (found.get(word) ?? 0) < count).length;
  const words = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  return missing === 0 ? `all ${words}` : `${missing} of ${words} MISSING`;
}
