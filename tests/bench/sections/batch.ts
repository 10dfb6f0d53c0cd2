import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../../../electron/core/documents/make-document.ts';
import type { BatchResult, Writing } from '../batch-process.ts';
import type { Effort } from '../effort.ts';
import { timed } from '../measure.ts';
import { SofficeListener } from '../peers/libreoffice.ts';
import { note, ratio, section, table } from '../report.ts';
import { sampleRequest } from '../sample.ts';

/** Many meetings at once, as when an archive is made anew. */
export async function batchSection(effort: Effort, folder: string): Promise<void> {
  section(
    `4. Batch of ${effort.batchPairs} pairs to disk, one process`,
    'The app writes every file whole, syncs it and reads it back; beside that the same files only written, as LibreOffice’s are.',
  );
  const safe = await ourBatch(folder, effort.batchPairs, 'safely');
  const plain = await ourBatch(folder, effort.batchPairs, 'plainly');
  const perSecond = effort.batchPairs / plain.seconds;
  const row = (name: string, rate: number, counted: number, memory: string): string[] => [
    name,
    rate.toFixed(1),
    (1000 / rate).toFixed(1),
    ratio(perSecond / rate),
    `${(1000 / rate).toFixed(0)} s`,
    String(counted),
    memory,
  ];
  const ourRow = (name: string, { seconds, peakMegabytes }: BatchResult): string[] =>
    row(name, effort.batchPairs / seconds, effort.batchPairs, `${peakMegabytes.toFixed(0)} MB`);
  const rows = [ourRow('Justera, as the app writes', safe), ourRow('Justera, only written', plain)];
  if (effort.listenerPython !== undefined) {
    const rate = await listenerRate(folder, effort.listenerPython, effort.batchListenerPairs);
    rows.push(row('Word + LibreOffice listener', rate, effort.batchListenerPairs, ''));
  }
  table(['batch', 'pairs/s', 'ms/pair', 'ratio', '1000 take', 'counted', 'peak memory'], rows);
  if (rows.length > 2) note(`LibreOffice’s 1000 are reckoned from the ${effort.batchListenerPairs} counted.`);
}

async function ourBatch(folder: string, pairs: number, writing: Writing): Promise<BatchResult> {
  const out = join(folder, `batch-${writing}`);
  mkdirSync(out);
  const child = fork(join(import.meta.dirname, '../batch-process.ts'), [out, String(pairs), writing]);
  const [result] = (await once(child, 'message')) as [BatchResult];
  const files = readdirSync(out).length;
  if (files !== 2 * pairs) throw new Error(`the batch wrote ${files} files, not ${2 * pairs}`);
  return result;
}

async function listenerRate(folder: string, python: string, pairs: number): Promise<number> {
  const out = join(folder, 'batch-listener');
  mkdirSync(out);
  const listener = await SofficeListener.start(out, python);
  const requests = Array.from({ length: pairs }, (_, number) => sampleRequest(number));
  try {
    await listener.convert(await makeDocument('docx', sampleRequest(-1)));
    const taken = await timed(async () => {
      for (const [number, request] of requests.entries()) {
        const docx = await makeDocument('docx', request);
        writeFileSync(join(out, `${number}.docx`), docx);
        await listener.convertTo(docx, join(out, `${number}.pdf`));
      }
    });
    return pairs / (taken / 1000);
  } finally {
    await listener.stop();
  }
}
