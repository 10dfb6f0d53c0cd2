import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { fileName, freeName } from '../../electron/core/files/file-name.ts';
import { temporaryFolder } from '../builders/core.ts';
import { SEED, sized, told } from './size.ts';
import { startWitness } from './witness.ts';

/** reliability.md D5, D6 and F28: whatever a council and a meeting are called, Windows takes the name of their file. */
const NAMES = sized(10_000, 50_000);
/** Names that lie in one folder. */
const TOGETHER = 100;

const witness = startWitness('check_names');
afterAll(() => witness.stop());
type Verdict = { wrong: string[]; alike: number };
const look = (folder: string, names: readonly string[]) => witness.ask<Verdict>(JSON.stringify({ folder, names }));

const PIECES = ['CON', 'nul', 'LPT1', 'COM¹', 'conin$', 'KS', '.', ' ', ':', '?', '/', '\\', '\0', '\t'];
const SIGNS = ['å', 'a\u030a', '👍', '👩‍👩‍👧', '\ud800', '\u202e', '\u200b', '漢', '\ufeff', '.docx'];
const nasty = fc.oneof(
  fc.string({ maxLength: 250, unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES, ...SIGNS), { maxLength: 250 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES, ...SIGNS), { maxLength: 3 }).map((pieces) => pieces.join('')),
);
const typed = (count: number): string[][] =>
  fc.sample(fc.array(nasty, { maxLength: 4 }), { numRuns: count, seed: SEED });

test(`${NAMES} names of any kind are names on Windows, and no two in a folder are one`, async () => {
  const folder = temporaryFolder();
  const parts = typed(NAMES);
  const wrong: string[] = [];
  let checked = 0;
  for (let at = 0; at < parts.length; at += TOGETHER) {
    const taken: string[] = [];
    for (const some of parts.slice(at, at + TOGETHER)) {
      const name = fileName(some, 'docx');
      // the name of a name is the name itself
      if (fileName([name.slice(0, -'.docx'.length)], 'docx') !== name) wrong.push(`${name} is named anew`);
      taken.push(freeName(name, taken));
    }
    const verdict = await look(folder, taken);
    wrong.push(...verdict.wrong, ...(verdict.alike > 0 ? [`${verdict.alike} alike in a folder`] : []));
    checked += taken.length;
  }
  told('file names', wrong.length, checked, 'not good on Windows', 'each made by Python');
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(checked).toBe(NAMES);
});

test('control: names as they were typed are caught', async () => {
  const names = typed(500).map((parts) => `${parts.join(' ')}.docx`);
  const { wrong } = await look(temporaryFolder(), names);
  told('file names, control', wrong.length, names.length, 'not good on Windows');
  expect(wrong.length).toBeGreaterThan(names.length / 10);
});
