import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleText } from '../builders/record.ts';
import { convertWord, hasLibreOffice } from '../tools/libreoffice.ts';
import { normaliseForComparison } from '../tools/normalise.ts';
import { validateWordFiles } from '../tools/ooxml.ts';

const root = new URL('../../', import.meta.url).pathname;
const name = 'koping-2019-03-06';
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** The letterhead of the first page and the page numbers: running lines, which the comparison leaves out. */
const LETTERHEAD = 'Brottsförebyggande rådet';
const PAGE_NUMBER = /^\d+ \(\d+\)$/;

const sample = normaliseForComparison(sampleText(name)).slice(1);
/** Where lines break is the paper's business; the words and their order are not. */
const words = (lines: readonly string[]) => lines.join(' ').split(/\s+/);

let folder = '';
let printed: { path: string; format: string; bytes: number; milliseconds: number }[] = [];

function justera(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...args], { encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'justera-golden-'));
  const made = justera('make', join(root, `tests/samples/${name}.json`), '--out', folder);
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  printed = made.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Köping minutes, made on the command line', () => {
  it('prints one line of JSON a file, true to the files', () => {
    expect(printed.map((line) => line.format)).toEqual(['docx', 'pdf', 'html', 'txt']);
    for (const line of printed) {
      expect(readFileSync(line.path)).toHaveLength(line.bytes);
      expect(line.milliseconds).toBeGreaterThan(0);
    }
    expect(readdirSync(folder).sort()).toEqual([`${name}.docx`, `${name}.html`, `${name}.pdf`, `${name}.txt`]);
  });

  it('hold every line of the sample, and nothing else, as text', () => {
    expect(normaliseForComparison(readFileSync(join(folder, `${name}.txt`), 'utf8'))).toEqual(sample);
  });

  it.skipIf(!has('pdftotext'))('hold every word of the sample in order in the PDF, says pdftotext', () => {
    const text = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    const [letterhead, ...rest] = normaliseForComparison(text.replaceAll('\f', '\n'), [PAGE_NUMBER]);
    expect(letterhead).toBe(LETTERHEAD);
    expect(words(rest)).toEqual(words(sample));
  });

  it.skipIf(!hasLibreOffice)('hold every line of the sample in the Word file, says LibreOffice', async () => {
    const text = await convertWord(readFileSync(join(folder, `${name}.docx`)), 'txt:Text (encoded):UTF8');
    // as text, LibreOffice writes every list mark as a dot, whatever mark the list has on paper
    const read = text
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('•', '-');
    expect(words(normaliseForComparison(read))).toEqual(words(sample));
  });

  it('are a Word file Microsoft’s own validator accepts', async () => {
    expect(await validateWordFiles([{ name, bytes: readFileSync(join(folder, `${name}.docx`)) }])).toEqual([]);
  });

  it.skipIf(!has('qpdf'))('are a PDF qpdf finds nothing wrong with', () => {
    expect(execFileSync('qpdf', ['--check', join(folder, `${name}.pdf`)], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.skipIf(!has('pdfdetach'))('carry their own record', () => {
    const out = join(folder, 'attached.json');
    execFileSync('pdfdetach', ['-save', '1', '-o', out, join(folder, `${name}.pdf`)]);
    const attached = JSON.parse(readFileSync(out, 'utf8'));
    rmSync(out);
    expect(attached.meeting.items).toHaveLength(13);
    // what was attached makes the same minutes again
    const again = join(folder, 'again');
    writeFileSync(join(folder, 'again.json'), JSON.stringify(attached));
    expect(justera('make', join(folder, 'again.json'), '--out', again, '--format', 'txt').status).toBe(0);
    expect(readFileSync(join(again, 'again.txt'), 'utf8')).toBe(readFileSync(join(folder, `${name}.txt`), 'utf8'));
  });
});

describe('bad input on the command line', () => {
  const bad = (json: unknown) => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
    return file;
  };
  const sampleJson = () => JSON.parse(readFileSync(join(root, `tests/samples/${name}.json`), 'utf8'));

  it.each<[string, () => string[], RegExp]>([
    ['no command', () => [], /Användning/],
    ['an unknown command', () => ['gör'], /gör/],
    ['no folder', () => ['make', bad(sampleJson())], /--out/],
    [
      'a missing file',
      () => ['make', join(folder, 'finns-inte.json'), '--out', join(folder, 'x')],
      /finns-inte\.json finns inte/,
    ],
    ['an unknown format', () => ['make', bad(sampleJson()), '--out', join(folder, 'x'), '--format', 'odt'], /odt/],
    ['an unknown copy', () => ['make', bad(sampleJson()), '--out', join(folder, 'x'), '--copy', 'arkiv'], /arkiv/],
    ['broken JSON', () => ['make', bad('{'), '--out', join(folder, 'x')], /bad\.json/],
    [
      'a day that does not exist',
      () => ['make', bad({ ...sampleJson(), meeting: { date: '2019-02-30' } }), '--out', join(folder, 'x')],
      /meeting\.date.*finns inte/,
    ],
    [
      'a newer record',
      () => ['make', bad({ ...sampleJson(), version: 2 }), '--out', join(folder, 'x')],
      /version.*nyare/,
    ],
    [
      'an unknown template',
      () => ['make', bad({ ...sampleJson(), template: 'okänd' }), '--out', join(folder, 'x')],
      /okänd/,
    ],
    [
      'one bad record among good ones',
      () => ['make', join(root, `tests/samples/${name}.json`), bad('[]'), '--out', join(folder, 'x')],
      /format/,
    ],
  ])('%s: exit 2, a message in Swedish, nothing written', (_what, args, message) => {
    const result = justera(...args());
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\bat .*\.ts:/);
    expect(result.stdout).toBe('');
    expect(result.status).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('a folder that cannot be made: exit 1, and the old file stays', () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, 'a file where a folder should be');
    const result = justera(
      'make',
      join(root, `tests/samples/${name}.json`),
      '--out',
      join(file, 'out'),
      '--format',
      'txt',
    );
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/in-the-way/);
    expect(readFileSync(file, 'utf8')).toBe('a file where a folder should be');
  });
});
