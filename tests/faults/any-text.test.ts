import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { makeDocument } from '../../electron/core/documents/make-document.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates } from '../../electron/core/templates/built-in-templates.ts';
import { anyRecord, type RandomRecord } from '../builders/random-record.ts';
import { type PdfTag, readTags } from '../tools/pdf-tags.ts';
import { randomFrom, SEED, sized, told } from './size.ts';
import { startTextChecker, type Typed } from './text-checker.ts';

/**
 * reliability.md E6–E9: any text in any field stands in the Word file and in the PDF as it was typed, less only what no file can
 * hold. unzip, expat, qpdf and poppler read the files; the app's code has no say. Poppler reads by where things stand: of a text
 * that goes on over a page, or has signs from right to left near it, pdf.js is asked in the order of the tags.
 */
const STRINGS = sized(1000, 20_000);
const random = randomFrom(SEED);
const below = (n: number): number => Math.floor(random() * n);
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;

const folder = mkdtempSync(join(tmpdir(), 'justera-text-'));
const checker = startTextChecker();
afterAll(() => {
  checker.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What text is taken for when nobody thinks of it: markup, fields, templates, formulas, paths. */
const SPEAKS = [
  '{namn}',
  '{{organ}}',
  '{constructor.constructor("x")()}',
  '<w:p/>',
  '</w:t></w:r>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '&',
  '"',
  "'",
  '<script>',
  '=cmd|x',
  'DDEAUTO',
  '\\b(',
  ')Tj ET',
  '%PDF',
  '/Type',
  '$1$&',
  '%s',
  '__proto__',
];
/** What breaks XML or PDF: controls, half characters, code points that are none. */
const BREAKS = [
  '\u0000',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009f',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  '\ufffd',
];
/** What cannot be seen or stands elsewhere than it was typed. */
const HIDES = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u2028',
  '\ufeff',
  '\u00a0',
  '\u202f',
  '\u3000',
  '\t',
  '\n',
  '\r\n',
  ' ',
];
const SCRIPTS = [
  'åäöÅÄÖé',
  'a\u030ae\u0301',
  'ŁŞğßœ',
  'Ωжא',
  'مرحبا',
  'שלום',
  '漢字かな',
  'हिन्दी',
  '한글',
  '👍🏽👩‍👩‍👧',
  '𝒳𐍈',
  '§→☐–“”…',
];

/** A code point of any plane. */
const anywhere = (): string =>
  String.fromCodePoint(pick([below(0x250), below(0x3000), below(0x10000), below(0x110000)]));

/** Signs of scripts that are drawn from right to left, what turns others so, and what poppler takes for such (U+FE6C–FE6F). */
const RUNS_BACK =
  /[\u0590-\u08ff\u061c\u200f\u202b\u202e\u2067\ufb13-\ufdff\ufe6c-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;

function anyString(): string {
  const pieces = Array.from({ length: 1 + below(8) }, () => {
    const kind = below(10);
    if (kind < 2) return pick(SPEAKS);
    if (kind < 4) return pick(BREAKS);
    if (kind < 5) return pick(HIDES);
    if (kind < 7) return pick(SCRIPTS);
    return Array.from({ length: 1 + below(4) }, anywhere).join('');
  });
  const text = pieces.join('');
  // an accent of its own would stand upon the word that tells where the text begins
  return /^[\p{M}\p{C}]*\p{M}/u.test(text) ? `a${text}` : text;
}

/** The text stands between its word and the same with z, so that its ends are known wherever it is printed. */
const between = (word: string, text: string): string => `${word}${text}z${word.slice(1, -1)}z`;

/** One record in six has text from right to left: readers guess the order of whatever stands on the same lines. */
function typedInto({ record, facts }: RandomRecord): { json: string; typed: Typed } {
  const texts: Record<string, string> = {};
  const words = [...facts.once, ...facts.any, ...facts.log];
  const backwards = below(6) === 0;
  for (const word of words) texts[word] = backwards ? anyString() : anyString().replace(RUNS_BACK, '');
  const json = JSON.stringify(record).replace(/q\d+q/g, (word) =>
    texts[word] === undefined ? word : JSON.stringify(between(word, texts[word])).slice(1, -1),
  );
  return { json, typed: { texts, must: facts.once } };
}

/** All text in the order of its tags, as it is read out: a cell that goes on over the page is whole. */
const textOf = async (pdf: Uint8Array): Promise<string> => textIn(await readTags(pdf));
const textIn = ({ content }: PdfTag): string =>
  content.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');

type Paths = { docx: string; pdf: string; pdfText: string };

async function files(json: string, n: number): Promise<Paths> {
  const templates = builtInTemplates();
  const request = {
    record: readRecord(json, 'slumpvis'),
    template: templates[n % templates.length]!,
    createdAt: new Date('2026-03-05T10:00:00Z'),
  };
  const [docx, pdf, pdfText] = [join(folder, `${n}.docx`), join(folder, `${n}.pdf`), join(folder, `${n}.txt`)];
  writeFileSync(docx, await makeDocument('docx', request));
  const made = await makeDocument('pdf', request);
  writeFileSync(pdf, made);
  writeFileSync(pdfText, await textOf(made));
  return { docx, pdf, pdfText };
}

const records = function* (): Generator<RandomRecord> {
  for (let round = 0; ; round += 1) yield* fc.sample(anyRecord, { numRuns: 20, seed: SEED + round });
};

test(`${STRINGS} random strings in every field stand in both formats as they were typed`, async () => {
  const wrong: string[] = [];
  const checked = { docx: 0, pdf: 0 };
  let made = 0;
  for (const one of records()) {
    if (Math.min(checked.docx, checked.pdf) >= STRINGS) break;
    const { json, typed } = typedInto(one);
    const paths = await files(json, made);
    const answer = await checker.look(paths, typed);
    wrong.push(...answer.wrong.map((line) => `record ${made}: ${line}`));
    checked.docx += answer.checked.docx.length;
    checked.pdf += answer.checked.pdf.length;
    made += 1;
    for (const path of Object.values(paths)) rmSync(path);
  }
  const of = Math.min(checked.docx, checked.pdf);
  told('random strings', wrong.length, of, 'other than typed in Word or PDF', `${made} files of each read by others`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(of).toBeGreaterThanOrEqual(STRINGS);
});

test('control: a text that lost one letter, and a part with a control character in it, are caught', async () => {
  const [one] = fc.sample(anyRecord, { numRuns: 40, seed: 7 }).filter(({ facts }) => facts.once.length > 10);
  const { json, typed } = typedInto(one!);
  const paths = await files(json, 0);
  const more = Object.fromEntries(Object.entries(typed.texts).map(([word, text]) => [word, `${text}å`]));
  const lost = await checker.look(paths, { ...typed, texts: more });
  const all = lost.checked.docx.length + lost.checked.pdf.length;
  told('random strings, control', lost.wrong.length, all, 'seen to have lost a letter');
  expect(lost.wrong.length).toBe(all);

  const zip = await JSZip.loadAsync(
    await makeDocument('docx', {
      record: readRecord(json, 'x'),
      template: builtInTemplates()[0]!,
      createdAt: new Date(0),
    }),
  );
  const part = await zip.file('word/document.xml')!.async('string');
  zip.file('word/document.xml', part.replace('</w:t>', '\u0001</w:t>'));
  writeFileSync(paths.docx, await zip.generateAsync({ type: 'nodebuffer' }));
  const broken = await checker.look(paths, typed);
  expect(broken.wrong).toEqual([expect.stringContaining('not well-formed')]);
});
