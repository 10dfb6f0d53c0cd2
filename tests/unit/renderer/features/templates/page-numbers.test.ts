import { describe, expect, test } from 'vitest';
import { pageNumberStyle, withPageNumbers } from '../../../../../renderer/features/templates/page-numbers.ts';
import labelled from '../../../../../resources/templates/etikettabell.json' with { type: 'json' };
import bound from '../../../../../resources/templates/protokoll-kl.json' with { type: 'json' };
import council from '../../../../../resources/templates/protokoll-rad.json' with { type: 'json' };
import { MinutesTemplate } from '../../../../../shared/domain/template.ts';

const files = { 'protokoll-rad': council, 'protokoll-kl': bound, etikettabell: labelled };
const furniture = (id: keyof typeof files) => MinutesTemplate.parse(files[id]).furniture;

describe('page numbers', () => {
  test.each([
    ['protokoll-rad', 'of'],
    ['protokoll-kl', 'slash'],
    ['etikettabell', 'none'],
  ] as const)('in %s are of the style %s', (id, style) => {
    expect(pageNumberStyle(furniture(id))).toBe(style);
  });

  test('that are not the same on all pages, or of an own kind, are left to her who wrote them', () => {
    const { first, other } = furniture('protokoll-kl');
    expect(pageNumberStyle({ first, other: { ...other, footer: [] } })).toBe('other');
    const own = { ...first, footer: [{ left: '', center: 'sid {sida}', right: '' }] };
    expect(pageNumberStyle({ first: own, other: own })).toBe('other');
  });

  test.each(['page', 'of', 'slash', 'brackets', 'none'] as const)(
    'become %s where the number stands, and nothing else moves',
    (style) => {
      const before = furniture('protokoll-rad');
      before.first.footer[0]!.left = 'Diarienummer';
      const after = withPageNumbers(before, style);
      expect(pageNumberStyle(after)).toBe(style);
      expect(after.first.footer[0]!.left).toBe('Diarienummer');
      expect(after.first.header).toEqual(before.first.header);
    },
  );

  test('come to the right in the first free row where there were none', () => {
    const { first, other } = furniture('etikettabell');
    const row = { left: '', center: '', right: 'Justerat' };
    const after = withPageNumbers({ first: { ...first, footer: [row] }, other }, 'page');
    expect(after.first.footer).toEqual([row, { left: '', center: '', right: 'Sida {sida}' }]);
    expect(after.other.footer).toEqual([{ left: '', center: '', right: 'Sida {sida}' }]);
  });

  test('never push out a row that is there', () => {
    const { other } = furniture('etikettabell');
    const full = Array.from({ length: 4 }, (_, i) => ({ left: '', center: '', right: `rad ${i}` }));
    const after = withPageNumbers({ first: { ...other, footer: full }, other }, 'page');
    expect(after.first.footer.map(({ right }) => right)).toEqual(full.map(({ right }) => right));
    expect(after.first.footer[0]).toEqual({ left: '', center: 'Sida {sida}', right: 'rad 0' });
    const crowded = full.map((row) => ({ ...row, left: 'v', center: 'm' }));
    expect(withPageNumbers({ first: { ...other, footer: crowded }, other }, 'page').first.footer).toEqual(crowded);
  });
});
