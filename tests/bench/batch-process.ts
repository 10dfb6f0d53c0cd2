/** A batch in a process of its own, so that its peak memory is its own. Arguments: folder, number of pairs, how they are written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../../electron/core/documents/make-document.ts';
import { writeAtomically } from '../../electron/core/files/write-atomically.ts';
import { sampleRequest } from './sample.ts';

export type BatchResult = { seconds: number; peakMegabytes: number };

/** As the app writes, each file synced and read back; or only written, as LibreOffice does. */
export type Writing = 'safely' | 'plainly';

const [folder = '', pairs = '0', writing] = process.argv.slice(2);
const write = writing === ('plainly' satisfies Writing) ? writeFileSync : writeAtomically;
const requests = Array.from({ length: Number(pairs) }, (_, number) => sampleRequest(number));
const started = performance.now();
for (const [number, request] of requests.entries()) {
  for (const format of ['docx', 'pdf'] as const) {
    await write(join(folder, `${number}.${format}`), await makeDocument(format, request));
  }
}
const result: BatchResult = {
  seconds: (performance.now() - started) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
process.send?.(result);
