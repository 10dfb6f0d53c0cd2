import { describe, expect, it } from 'vitest';
import { MinutesTemplate, type TemplateBlock } from '../../../../shared/domain/template.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import { type FieldRow, valueColumns } from '../../../../shared/minutes/document-tree.ts';
import { templateFaults } from '../../../../shared/minutes/placeholders.ts';
import { attendee, builtInTemplate, recordOf, soundMeeting } from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';

type Given = { [T in TemplateBlock['type']]: { type: T } }[TemplateBlock['type']] & Record<string, unknown>;

const base = builtInTemplate('protokoll-rad');
const templateOf = (blocks: Given[], profile: object = {}) =>
  MinutesTemplate.parse({ ...base, profile: { ...base.profile, ...profile }, blocks });
const meeting = soundMeeting({ date: '2026-12-15', place: '' });
const linesOf = (blocks: Given[], copy: 'signing' | 'web' = 'signing') =>
  treeLines(composeMinutes(recordOf(meeting), templateOf(blocks), copy));

describe('words of the template’s own', () => {
  it('are a paragraph a line; one that asks only for what is missing vanishes', () => {
    const text = 'Mötet var den {datum:utanår}.\n{plats}.\nProtokollet är {dokument:liten}et.';
    expect(linesOf([{ type: 'text', heading: 'Att veta', text }])).toEqual([
      'Att veta',
      'Mötet var den 15 december.',
      'Protokollet är protokollet.',
    ]);
    expect(linesOf([{ type: 'text', heading: 'Att veta', text: '{plats}.' }])).toEqual([]);
  });
});

describe('a template without a title', () => {
  it('still tells, first of all, that the minutes are a corrected version', () => {
    const corrected = recordOf(
      soundMeeting({ corrections: [{ id: 'r', date: '2026-05-04', note: '§ 14, felaktigt belopp.' }] }),
    );
    const told = 'Rättad 4 maj 2026: § 14, felaktigt belopp.';
    const lines = (blocks: Given[]) => treeLines(composeMinutes(corrected, templateOf(blocks)));
    expect(lines([{ type: 'items' }])[0]).toBe(told);
    const titled = lines([{ type: 'title', pattern: '{organ}' }, { type: 'items' }]);
    expect(titled.filter((line) => line === told)).toHaveLength(1);
  });
});

describe('dates', () => {
  // domain.md 1.6, T7; 15 december 2017 was a Friday, as the Växjö minutes say
  it.each([
    ['{datum:utanår}', '15 december'],
    ['{datum:dagen}', 'fredagen den 15 december'],
    ['{datum:Dagen}', 'Fredagen den 15 december'],
    ['{datum:Kort}', 'Fre 15 dec'],
  ])('%s is written %s', (pattern, said) => {
    const record = recordOf(soundMeeting({ date: '2017-12-15' }));
    expect(treeLines(composeMinutes(record, templateOf([{ type: 'text', text: pattern }])))).toEqual([said]);
  });
});

describe('the notice', () => {
  const notice: Given = {
    type: 'notice',
    text: 'Protokollet är justerat.',
    rows: [
      { label: 'Datum', value: '{datum:iso}', anchor: 'date' },
      { label: 'Tas ned', value: '', printWhenEmpty: true, anchor: 'date' },
    ],
  };
  it('has rows to write on and a line to sign on; the web copy has neither', () => {
    expect(linesOf([notice])).toEqual(
      ['Anslag/bevis', 'Protokollet är justerat.', 'Datum 2026-12-15', 'Tas ned', 'Underskrift', ''].filter(
        (line) => line !== '',
      ),
    );
    expect(linesOf([notice], 'web')).toEqual(['Anslag/bevis', 'Protokollet är justerat.', 'Datum 2026-12-15']);
  });
});

describe('numbers', () => {
  // domain.md 1.6, T16: "KHR § 1" in Lund's minutes
  it('are written as the template’s own pattern says', () => {
    const template = templateOf([{ type: 'items' }], { numbering: 'paragraph', numberPattern: '{kort} § {nr}' });
    const numbers = composeMinutes(recordOf(meeting), template).children.flatMap((node) =>
      node.kind === 'heading' && node.role === 'item' ? [node.number] : [],
    );
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^\S+ § \d+$/);
  });

  it('without {nr} are refused: every item would have the same', () => {
    const template = templateOf([{ type: 'items' }], { numberPattern: '{kort} §' });
    expect(templateFaults(template)).toEqual([
      { path: 'profile.numberPattern', message: expect.stringContaining('{nr}') },
    ]);
  });
});

describe('the line of place and date, and the next meeting', () => {
  it('says when the next meeting begins and ends, never this one', () => {
    const next = { id: 'n', date: '2026-12-01', start: '10:00', end: '12:00', place: 'Rådhuset' };
    const [entry, half] = ['[{datum:Dagen}][, klockan {start}][–{slut}][ i {plats}].', '[{start}][–{slut}].'];
    const said = (pattern: string, given: { id: string; end: string | null }) =>
      treeLines(
        composeMinutes(
          recordOf(soundMeeting({ start: '08:15', end: '09:45', nextMeetings: [given], attendance: [] })),
          templateOf([{ type: 'next-meeting', entry: pattern }, { type: 'items' }]),
        ),
      )[1];
    expect(said(entry, next)).toBe('Tisdagen den 1 december, klockan 10.00–12.00 i Rådhuset.');
    expect(said(half, { ...next, end: null })).toBe('10.00.');
  });

  it('are printed unasked when the template says so', () => {
    const blocks: Given[] = [
      { type: 'next-meeting', heading: 'Nästa möte', emptyText: 'Ej bestämt.' },
      { type: 'place-date', always: true },
    ];
    const lines = linesOf(blocks);
    expect(lines.slice(0, 2)).toEqual(['Nästa möte', 'Ej bestämt.']);
    expect(lines[2]).toMatch(/ den _+ 2026$/);
  });
});

describe('names in two columns beside their label', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, index) => attendee({ id: `a${index}`, name: `Namn ${index + 1}` }));
  const rowOf = (count: number, fieldsLayout: 'table' | 'hanging', layout: 'lines' | 'commas' = 'lines') => {
    const section = { label: 'Beslutande', labelAs: 'field', presence: ['present'], layout, twoColumns: true } as const;
    const [node] = composeMinutes(
      recordOf(soundMeeting({ attendance: names(count) })),
      templateOf([
        { type: 'attendance', fieldsLayout, sections: [{ ...section, entry: '{namn}' }] },
        { type: 'items' },
      ]),
    ).children;
    return node?.kind === 'fields' ? node.rows[0]! : undefined;
  };
  const columnsOf = (row: FieldRow | undefined) =>
    row && valueColumns(row).map((values) => values.map((runs) => runs.map(({ text }) => text).join('')));

  it('run down the first and then the second, when they are many and stand in a table', () => {
    expect(columnsOf(rowOf(5, 'table'))).toEqual([
      ['Namn 1', 'Namn 2', 'Namn 3'],
      ['Namn 4', 'Namn 5'],
    ]);
    for (const row of [rowOf(4, 'table'), rowOf(5, 'hanging'), rowOf(9, 'table', 'commas')])
      expect(columnsOf(row)).toHaveLength(1);
  });
});
