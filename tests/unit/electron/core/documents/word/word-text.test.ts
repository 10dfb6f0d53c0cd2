import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderText } from '../../../../../../electron/core/documents/text/render-text.ts';
import { renderWord } from '../../../../../../electron/core/documents/word/render-word.ts';
import { readRecord } from '../../../../../../electron/core/records/read-record.ts';
import { findTemplate } from '../../../../../../electron/core/templates/built-in-templates.ts';
import { composeMinutes } from '../../../../../../shared/minutes/compose-minutes.ts';
import type { DocumentNode, MinutesDocument } from '../../../../../../shared/minutes/document-tree.ts';
import { anyDocument, printedText } from '../../../../../builders/random-tree.ts';
import { brand, cell, decision, everyNode, item, runs, text, tree } from '../../../../../builders/word-tree.ts';
import { normaliseForComparison } from '../../../../../tools/normalise.ts';
import { wordParts } from '../../../../../tools/word-package.ts';
import { wordLines } from '../../../../../tools/word-text.ts';

const SAMPLES = `${import.meta.dirname}/../../../../../samples`;
const createdAt = new Date('2026-03-04T12:00:00Z');

const linesInWord = async (document: MinutesDocument): Promise<string[]> =>
  normaliseForComparison((await wordLines(await renderWord({ document, brand: brand(), createdAt }))).join('\n'));
const linesInText = (document: MinutesDocument): string[] => normaliseForComparison(renderText(document));

test('the Word file of the Köping minutes holds every line of the sample, in order', async () => {
  const record = readRecord(readFileSync(`${SAMPLES}/koping-2019-03-06.json`, 'utf8'), 'koping');
  const sample = normaliseForComparison(readFileSync(`${SAMPLES}/koping-2019-03-06.txt`, 'utf8'), [
    'Brottsförebyggande rådet',
  ]);
  expect(sample.length).toBeGreaterThan(100);
  expect(await linesInWord(composeMinutes(record, findTemplate(record.template)))).toEqual(sample);
});

test('every kind of node reads the same in Word as in the plain text', async () => {
  expect(await linesInWord(everyNode())).toEqual(linesInText(everyNode()));
});

test('an item number is text in the file, not a number Word counts', async () => {
  const bytes = await renderWord({ document: tree([item('§ 12', 'Mötets öppnande')]), brand: brand(), createdAt });
  expect(await wordLines(bytes)).toEqual(['§ 12 Mötets öppnande']);
  expect((await wordParts(bytes)).get('word/document.xml')).not.toContain('<w:numPr>');
});

/** What has been read as markup, a field, a template or the end of a section somewhere. */
const HOSTILE = [
  'CURRENT',
  'TOTAL_PAGES',
  'TOTAL_PAGES_IN_SECTION',
  'SECTION',
  '{name}',
  '{{namn}}',
  '{=1+1}',
  '<w:p/>',
  '</w:t></w:r></w:p>',
  ']]>',
  '<!-- -->',
  '&amp;lt;',
  '=cmd|calc',
  'PAGE',
  '{DDEAUTO c:\\\\windows}',
  '%1.',
  '{image1.png}',
  '\\* MERGEFORMAT',
];

const everywhere = (words: string): MinutesDocument =>
  tree(
    [
      { kind: 'heading', level: 1, role: 'title', runs: runs(words) },
      { kind: 'fields', layout: 'lines', rows: [{ label: words, values: [runs(words)] }] },
      { kind: 'fields', layout: 'table', rows: [{ label: words, values: [runs(words)] }] },
      item(words, words),
      text(words),
      ...decision(words, words),
      { kind: 'list', ordered: false, marker: '–', items: [{ blocks: [text(words)] }] },
      {
        kind: 'table',
        role: 'body',
        columns: [1],
        rules: 'grid',
        header: [[cell(words)]],
        rows: [[cell(words)]],
        caption: words,
      },
      {
        kind: 'signatures',
        gapLines: 2,
        rule: true,
        layout: 'stacked',
        slots: [{ name: words, role: words }],
      },
    ],
    { title: words, author: words, subject: words, initialsBox: { label: words, slots: [words] } },
  );

test.each(HOSTILE)('%s stays what was typed, wherever it is typed', async (words) => {
  const harmless = await wordParts(await renderWord({ document: everywhere('ord'), brand: brand(), createdAt }));
  const bytes = await renderWord({ document: everywhere(words), brand: brand(), createdAt });
  expect(normaliseForComparison((await wordLines(bytes)).join('\n'))).toEqual(linesInText(everywhere(words)));
  const parts = await wordParts(bytes);
  expect([...parts.keys()]).toEqual([...harmless.keys()]);
  for (const name of ['w:p', 'w:fldChar', 'w:instrText', 'w:tbl', 'w:hyperlink']) {
    const count = (all: Map<string, string>) => all.get('word/document.xml')!.split(`<${name}>`).length;
    expect(count(parts)).toBe(count(harmless));
  }
});

const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.constantFrom('\0', '\u000b', '\ufffe', '\uffff', '\ud800', '\udc00', '\r\n', '\t', '\n', 'å', '👍', 'e\u0301'),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** The legal characters of XML 1.0, production 2; a part holding any other is unreadable as a whole. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

test('whatever is pasted, the file stays legal XML and keeps every other character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 40, maxLength: 40 }), async (texts) => {
      const document = tree(
        texts.map((words): DocumentNode => text(words)),
        { title: texts.join(''), author: texts[0]! },
      );
      const bytes = await renderWord({ document, brand: brand({ name: texts[1]! }), createdAt });
      for (const [path, xml] of await wordParts(bytes))
        if (/\.(xml|rels)$/.test(path)) expect(xml).not.toMatch(ILLEGAL);
      const kept = texts
        .flatMap((words) => words.split(/\r\n?|[\n\u2028\u2029\u0085]/))
        .map((line) => line.replace(/(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').normalize('NFC'));
      expect(normaliseForComparison((await wordLines(bytes)).join('\n'))).toEqual(
        normaliseForComparison(kept.join('\n')),
      );
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('any tree is written, with every character of it in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const written = (await wordLines(await renderWord({ document, brand: brand(), createdAt }))).join('');
      expect(written.replace(/\s/g, '')).toBe(printedText(document));
    }),
    { numRuns: 150 },
  );
}, 60_000);
