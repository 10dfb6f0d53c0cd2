/** `npm run bench [-- --quick]`: how fast the app is beside its peers. See README.md in this folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { effortOf } from './effort.ts';
import { allBars, note } from './report.ts';
import { batchSection } from './sections/batch.ts';
import { coldSection } from './sections/cold.ts';
import { fontSection } from './sections/fonts.ts';
import { pairSection } from './sections/pair.ts';
import { saveSection } from './sections/save.ts';

const effort = effortOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'justera-bench-'));
const started = performance.now();
note(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}${effort.quick ? ', quick' : ''}`);
try {
  await pairSection(effort, folder);
  await fontSection(effort);
  await coldSection(effort, folder);
  await batchSection(effort, folder);
  await saveSection(effort, folder);
  allBars();
  note(`\n${Math.round((performance.now() - started) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
