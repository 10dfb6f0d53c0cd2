import { expect, test } from 'vitest';
import {
  looksLikeName,
  looksLikeOrganisation,
  looksLikeTitle,
  readParty,
  readRole,
} from '../../../../../electron/core/import/roster-words.ts';

// forms found in municipalities' own lists (domain.md 1 and 3.5)
test.each([
  ['Ordförande', 'ledamot', 'ordforande'],
  ['ordf.', 'ledamot', 'ordforande'],
  ['Vice ordförande', 'ledamot', 'vice-ordforande'],
  ['v. ordf', 'ledamot', 'vice-ordforande'],
  ['1:e vice ordförande', 'ledamot', 'forste-vice-ordforande'],
  ['Förste vice ordförande', 'ledamot', 'forste-vice-ordforande'],
  ['2:e vice ordf.', 'ledamot', 'andre-vice-ordforande'],
  ['andre vice ordförande', 'ledamot', 'andre-vice-ordforande'],
  ['Ledamot', 'ledamot', ''],
  ['ordinarie', 'ledamot', ''],
  ['Ersättare', 'ersattare', ''],
  ['suppleant', 'ersattare', ''],
  ['ersättare, ordförande i utskottet', 'ersattare', 'ordforande'],
  ['Adjungerad', 'adjungerad', ''],
  ['Insynsplats', 'insynsplats', ''],
  ['Rådsrepresentant', 'radsrepresentant', ''],
  ['tjänsteman', 'tjansteperson', ''],
  ['Nämndsekreterare', 'sekreterare', ''],
])('”%s” is a role', (text, kind, office) => {
  expect(readRole(text)).toEqual({ kind, office });
});

test.each(['rektor', 'kommunpolis', 'Ordföreningen', 'Kommunstyrelsen', ''])('”%s” is no role', (text) => {
  expect(readRole(text)).toBeNull();
});

test.each([
  ['S', 'S'],
  ['(M)', 'M'],
  ['mp', 'MP'],
  ['( kd )', 'KD'],
  ['AIL', 'AIL'],
  ['MBP', 'MBP'],
])('”%s” is the party %s', (text, party) => {
  expect(readParty(text)).toBe(party);
});

test.each(['Åsa', 'ordf.', 'rektor', '', 'ABCDEFG'])('”%s” is no party', (text) => {
  expect(readParty(text)).toBeNull();
});

test.each([
  'Åsa Örnklo',
  'Per-åke von Essen',
  'Ann-Christine Magnusson Lind',
  'Ek, Bo',
  'Bo Ek (S)',
  'Ó Briain O’Hara',
])('”%s” reads like a name', (text) => {
  expect(looksLikeName(text)).toBe(true);
});

test.each([
  'Kommunstyrelsen',
  'Köpings Bostads AB',
  'tekniska kontoret',
  'Polisen',
  'säkerhetschef',
  '12',
  'Vård- och omsorgsförvaltningen',
])('”%s” does not', (text) => {
  expect(looksLikeName(text)).toBe(false);
});

test.each([
  'Kommunstyrelsen',
  'Polisen',
  'Centrumföreningen',
  'Vård- och omsorgsnämnden',
  'PRO Björkdala',
  'Ekvallabostäder AB',
])('”%s” is a body', (text) => {
  expect(looksLikeOrganisation(text)).toBe(true);
});

test.each(['säkerhetschef', 'kommunpolis', 'VD', 'bitr. rektor', 'Kommundirektör', 'utredningssekreterare'])(
  '”%s” is a title',
  (text) => {
    expect(looksLikeTitle(text)).toBe(true);
  },
);
