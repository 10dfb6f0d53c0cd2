import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderText } from '../../../../../../electron/core/documents/text/render-text.ts';
import { readRecord } from '../../../../../../electron/core/records/read-record.ts';
import { findTemplate } from '../../../../../../electron/core/templates/built-in-templates.ts';
import { composeMinutes } from '../../../../../../shared/minutes/compose-minutes.ts';
import { cell, decision, item, runs, text, tree } from '../../../../../builders/word-tree.ts';
import { normaliseForComparison } from '../../../../../tools/normalise.ts';

const SAMPLES = `${import.meta.dirname}/../../../../../samples`;
const lines = (...children: Parameters<typeof tree>[0]) => renderText(tree(children)).split('\n').slice(0, -1);

test('the Köping minutes come out as the sample, line by line', () => {
  const record = readRecord(readFileSync(`${SAMPLES}/koping-2019-03-06.json`, 'utf8'), 'koping');
  const sample = readFileSync(`${SAMPLES}/koping-2019-03-06.txt`, 'utf8');
  expect(normaliseForComparison(renderText(composeMinutes(record, findTemplate(record.template))))).toEqual(
    normaliseForComparison(sample, ['Brottsförebyggande rådet']),
  );
});

test('label lines as in Finspång, tabs as in Avesta and Arboga, an empty value leaves only the label', () => {
  const rows = [
    { label: 'Datum:', values: [runs('2020-11-05')] },
    { label: 'Deltagare:', values: [runs('A Ek'), runs('B Ask')] },
    { label: 'Övriga', values: [] },
  ];
  expect(lines({ kind: 'fields', layout: 'lines', rows })).toEqual([
    'Datum: 2020-11-05',
    'Deltagare: A Ek',
    'B Ask',
    'Övriga',
  ]);
  expect(lines({ kind: 'fields', layout: 'hanging', rows })[1]).toBe('Deltagare:\tA Ek');
  expect(lines({ kind: 'fields', layout: 'table', rows })[2]).toBe('B Ask');
});

test('headings with their number, blank lines between blocks but not between list lines', () => {
  expect(
    lines(
      item('§ 12', 'Beslut om väg'),
      ...decision('Rådet beslutar', 'att avslå.'),
      text('a', 'list-line'),
      text('b', 'list-line'),
    ),
  ).toEqual(['§ 12 Beslut om väg', '', 'Beslut', '', 'Rådet beslutar', '', 'att avslå.', '', 'a', 'b']);
});

test('lists keep their marks, numbers their start, and what belongs together stands under each other', () => {
  expect(
    lines({
      kind: 'list',
      ordered: false,
      marker: '-',
      items: [
        { blocks: [text('ett\nrad två')] },
        {
          blocks: [
            text('två'),
            {
              kind: 'list',
              ordered: true,
              start: 9,
              marker: '',
              items: [{ blocks: [text('a'), text('mer')] }, { blocks: [text('b')] }],
            },
          ],
        },
      ],
    }),
  ).toEqual(['- ett', '  rad två', '- två', '  9. a', '     mer', '  10. b']);
});

test('table rows on a line with tabs; a log, and a row with more in a cell, cell after cell', () => {
  const rows = [[cell('Åsa Ek (ordf.)'), cell('kommunstyrelsen')]];
  const table = { kind: 'table', columns: [0.5, 0.5], rules: 'none', rows } as const;
  expect(lines({ ...table, role: 'attendance' })).toEqual(['Åsa Ek (ordf.)\tkommunstyrelsen']);
  expect(lines({ ...table, role: 'log', rows: [...rows, ...rows] })).toEqual([
    'Åsa Ek (ordf.)',
    'kommunstyrelsen',
    '',
    'Åsa Ek (ordf.)',
    'kommunstyrelsen',
  ]);
  expect(lines({ ...table, role: 'body', rows: [[cell('a'), { blocks: [text('b'), text('c')] }]] })).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('signatures have the free lines of the template above each name', () => {
  const slots = [
    { name: 'Ida Lind', role: 'sekreterare' },
    { name: '', role: 'justerare' },
  ];
  expect(lines(text('Slut.'), { kind: 'signatures', gapLines: 2, rule: true, layout: 'stacked', slots })).toEqual([
    'Slut.',
    '',
    '',
    '',
    'Ida Lind',
    'sekreterare',
    '',
    '',
    '',
    'justerare',
  ]);
});

test('the comparison takes away what the samples carry beyond the words, and nothing else', () => {
  expect(
    normaliseForComparison('[image: ]\r\n\n  \nSida 3\n[bookmark: Tid]Tid:\tDen 17 maj \nPR *PL*\nRådet', [
      /^Sida \d+$/,
      'Rådet',
    ]),
  ).toEqual(['Tid: Den 17 maj', 'PR PL']);
  expect(normaliseForComparison('Rådet beslutar', ['Rådet'])).toEqual(['Rådet beslutar']);
});
