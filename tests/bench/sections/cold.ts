import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeDocument } from '../../../electron/core/documents/make-document.ts';
import type { Effort } from '../effort.ts';
import { type Contestant, inTurn } from '../measure.ts';
import { SofficeCommand } from '../peers/libreoffice.ts';
import { section, TIME_HEADS, table, timeCells } from '../report.ts';
import { SAMPLE_FILE, sampleRequest } from '../sample.ts';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '../../../electron/cli.ts');

/** One document in a fresh process: what a script or the first export of the day waits for. */
export async function coldSection(effort: Effort, folder: string): Promise<void> {
  section(
    '3. Cold start: whole processes from start to end',
    '`make` as on the command line, its compile cache filled by the runs before. Ratio: to `make` of Word and PDF.',
  );
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const make = (formats: string) => () =>
    run(process.execPath, [CLI, 'make', SAMPLE_FILE, '--out', folder, '--format', formats]);
  const pair = 'make, Word and PDF';
  const contestants: Contestant[] = [
    { name: pair, run: make('docx,pdf') },
    { name: 'make, Word', run: make('docx') },
    { name: 'make, PDF', run: make('pdf') },
    { name: 'make, text', run: make('txt') },
    { name: 'node, an empty script', run: () => run(process.execPath, [empty]) },
  ];
  if (effort.hasSoffice) {
    const command = new SofficeCommand(join(folder, 'command'));
    const docx = join(folder, 'minutes.docx');
    writeFileSync(docx, await makeDocument('docx', sampleRequest(0)));
    contestants.push({ name: 'soffice --convert-to pdf', run: () => command.convert(docx) });
  }
  const times = await inTurn(contestants, { rounds: effort.coldRuns, warmUp: 1 });
  table(
    ['process', ...TIME_HEADS],
    Object.entries(times).map(([name, series]) => [name, ...timeCells(series, times[pair] ?? [])]),
  );
}
