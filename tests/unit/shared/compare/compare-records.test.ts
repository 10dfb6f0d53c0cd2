import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRecords } from '../../../../shared/compare/compare-records.ts';
import { compareText } from '../../../../shared/compare/compare-text.ts';
import { MeetingRecord } from '../../../../shared/domain/record.ts';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { anyRecord } from '../../../builders/random-record.ts';

const record = (meeting: object): MeetingRecord =>
  MeetingRecord.parse({
    format: 'justera.record',
    version: 1,
    municipality: {},
    council: { name: 'Trygghetsrådet' },
    meeting,
  });
const shown = (before: object, after: object) =>
  compareRecords(record(before), record(after)).map(({ place, field, kind, pieces }) => [
    place,
    field,
    kind,
    pieces.map((piece) => ({ same: '', added: '+', removed: '-' })[piece.kind] + piece.text).join('|'),
  ]);

test('a word that was mended is shown in its sentence, under its item', () => {
  const item = (text: string) => ({
    items: [{ id: 'i', heading: 'Budget', paragraphNo: 14, body: richTextFrom(text) }],
  });
  expect(shown(item('Rådet får 10 000 kronor.'), item('Rådet får 12 000 kronor.'))).toEqual([
    ['§ 14 Budget', 'Text', 'changed', 'Rådet får |-10|+12| 000 kronor.'],
  ]);
});

test('an item that came, one that went, and one that moved', () => {
  const items = (...headings: string[]) => ({ items: headings.map((heading) => ({ id: heading, heading })) });
  expect(shown(items('A', 'B'), items('A', 'C')).map((row) => row.slice(1, 3))).toContainEqual(['Rubrik', 'added']);
  expect(shown(items('A', 'B'), items('A'))).toContainEqual(['Ärende 2 B', 'Rubrik', 'removed', '-B']);
  expect(shown(items('A', 'B', 'C'), items('C', 'A', 'B'))).toEqual([['C', 'Ordning', 'moved', 'C']]);
});

test('what the bare words do not show: another form, and where a link leads', () => {
  const item = (marks: object[], type = 'paragraph') => {
    const text = { type: 'paragraph', content: [{ type: 'text', text: 'Se planen.', marks }] };
    const content = type === 'paragraph' ? [text] : [{ type, content: [{ type: 'listItem', content: [text] }] }];
    return { items: [{ id: 'i', heading: 'Plan', body: { type: 'doc', content } }] };
  };
  const form = (before: object, after: object) =>
    shown(before, after).flatMap(([, field, kind, pieces]) => (field === 'Form' ? [[kind, pieces]] : []));
  expect(form(item([]), item([{ type: 'bold' }]))).toEqual([['added', '+fet stil']]);
  expect(form(item([{ type: 'bold' }]), item([{ type: 'italic' }]))).toEqual([['changed', '-fet|+kursiv| stil']]);
  expect(form(item([], 'bulletList'), item([]))).toEqual([['removed', '-punktlista']]);
  const link = (href: string) => item([{ type: 'link', attrs: { href } }]);
  expect(form(link('https://a.se/'), link('https://b.se/'))).toEqual([
    ['changed', expect.stringMatching(/^länk till .*a.*b/)],
  ]);
});

test('who was there, and when it was', () => {
  const met = (presence: string, date: string) => ({ date, attendance: [{ id: 'a', name: 'Åsa Örn', presence }] });
  expect(shown(met('present', '2026-05-04'), met('absent', '2026-05-05'))).toEqual([
    ['Mötet', 'Datum', 'changed', '-4|+5| maj 2026'],
    ['Närvaro', 'Åsa Örn', 'changed', expect.stringContaining('-närvarande|+frånvarande')],
  ]);
});

test('a record compared with itself says nothing', () => {
  fc.assert(
    fc.property(anyRecord, ({ record: one }) => {
      expect(compareRecords(one, structuredClone(one))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** Paths to every text of a value. */
const texts = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value === 'string') return /q\d+q/.test(value) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, [...path, key]));
};

test('no text can be changed in a record without being shown', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), ({ record: one }, n) => {
      const paths = texts(one.meeting);
      if (paths.length === 0) return;
      const path = paths[n % paths.length]!;
      const other = structuredClone(one);
      let at: Record<string, unknown> = other.meeting as never;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[path.at(-1)!] = `${String(at[path.at(-1)!])} ändrat`;
      expect(compareRecords(one, other), path.join('/')).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the pieces are the two texts, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (a, b) => {
        const pieces = compareText(a, b);
        const of = (kind: string) =>
          pieces
            .filter((one) => one.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(of('removed')).toBe(b);
        expect(of('added')).toBe(a);
      },
    ),
  );
});
