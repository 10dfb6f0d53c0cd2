/**
 * `npm run validate`: makes minutes of every kind and holds each file against the tools that decide whether an archive, Word and
 * a screen reader accept it. Closes with "N files, N failures".
 *   --quick           each record in its own template only
 *   --only <text>     the cases whose name holds this
 *   --keep <folder>   leaves the files there, to look at
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installNeededPrograms } from '../tools/needed-programs.ts';
import { allCases } from './cases.ts';
import { CHECKS } from './checks.ts';
import { type MadeCase, makeCase } from './made-case.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});

installNeededPrograms();
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'justera-validate-')) : resolve(values.keep);
const failures: string[] = [];
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

try {
  const started = performance.now();
  const made: MadeCase[] = [];
  const cases = allCases(values.quick).filter(({ name }) => name.includes(values.only));
  if (cases.length === 0) failures.push(`no case has ”${values.only}” in its name`);
  for (const one of cases) {
    try {
      made.push(await makeCase(one, folder));
    } catch (error) {
      failures.push(`${one.name}: ${(error as Error).stack}`);
    }
  }
  const files = made.length * 4;
  console.log(`made ${made.length} minutes in four formats (${seconds(started)})`);
  for (const check of CHECKS) {
    const since = performance.now();
    // a tool that cannot be run has not found the files good
    const said = await check.run(made).catch((error: Error) => [`${check.name}: ${error.message}`]);
    const found = said.map((line) => line.replaceAll(`${folder}/`, ''));
    console.log(`${found.length === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds(since)})`);
    for (const line of found) console.log(`    ${line.slice(0, 500)}`);
    failures.push(...found);
  }
  const missing = made.filter((one) => one.missing.length > 0);
  for (const { name, missing: characters } of missing)
    console.log(`told: no font for ${[...new Set(characters)].join(' ')} in ${basename(name)}`);
  console.log(`${files} files, ${failures.length} failures`);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
