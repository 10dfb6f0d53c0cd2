/** `npm run bench [-- --quick]`: how fast the app is beside its peers. See README.md in this folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../electron/build.ts';
import { findBrowser } from '../../electron/shell/browser-shell/find-browser.ts';
import { effortOf } from './effort.ts';
import { allBars, note } from './report.ts';
import { batchSection } from './sections/batch.ts';
import { bigSection } from './sections/big.ts';
import { bigWindowSection } from './sections/big-window.ts';
import { coldSection } from './sections/cold.ts';
import { firstPaintSection } from './sections/first-paint.ts';
import { fontSection } from './sections/fonts.ts';
import { pairSection } from './sections/pair.ts';
import { saveSection } from './sections/save.ts';
import { typingSection } from './sections/typing.ts';

/** What needs the built page and a browser to show it in. */
async function windowSections(): Promise<void> {
  if (findBrowser() === undefined) {
    note('\nNo Chromium, Chrome or Edge is installed: sections 6, 7 and 9 were left out.');
    return;
  }
  await buildIfNeeded(['page']);
  await firstPaintSection(effort, folder);
  await typingSection(effort, folder);
  await bigWindowSection(effort, folder);
}

const effort = effortOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'justera-bench-'));
const started = performance.now();
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
note(`Node ${process.version}, ${machine}${effort.quick ? ', quick' : ''}`);
try {
  await pairSection(effort, folder);
  await fontSection(effort);
  await coldSection(effort, folder);
  await batchSection(effort, folder);
  await saveSection(effort, folder);
  await bigSection(effort, folder);
  await windowSections();
  allBars();
  note(`\n${Math.round((performance.now() - started) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
