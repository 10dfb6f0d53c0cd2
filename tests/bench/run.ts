/** `npm run bench [-- --quick] [--only 8,9]`: how fast the app is beside its peers. See README.md in this folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const effort = effortOf(values.quick);
const folder = mkdtempSync(join(tmpdir(), 'justera-bench-'));
const started = performance.now();
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
note(`Node ${process.version}, ${machine}${effort.quick ? ', quick' : ''}`);

/** By their numbers in the report. */
const SECTIONS = [
  pairSection,
  fontSection,
  coldSection,
  batchSection,
  saveSection,
  firstPaintSection,
  typingSection,
  bigSection,
  bigWindowSection,
];
/** What needs the built page and a browser to show it in. */
const IN_WINDOW = new Set([firstPaintSection, typingSection, bigWindowSection]);
const wanted = values.only?.split(',').map(Number) ?? SECTIONS.map((_, at) => at + 1);

try {
  for (const number of wanted) {
    const section = SECTIONS[number - 1];
    if (section === undefined) throw new Error(`There is no section ${number}; they are 1 to ${SECTIONS.length}.`);
    if (IN_WINDOW.has(section)) {
      if (findBrowser() === undefined) {
        note(`\nNo Chromium, Chrome or Edge is installed: section ${number} was left out.`);
        continue;
      }
      await buildIfNeeded(['page']);
    }
    await section(effort, folder);
  }
  allBars();
  note(`\n${Math.round((performance.now() - started) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
