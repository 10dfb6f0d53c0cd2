import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  fillPhrase,
  firstBlank,
  type PhraseFacts,
} from '../../../../../../renderer/features/meeting/editor/fill-phrase.ts';
import { Council } from '../../../../../../shared/domain/council.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';
import { Municipality } from '../../../../../../shared/domain/municipality.ts';

const facts: PhraseFacts = {
  council: Council.parse({ id: 'c', municipalityId: 'k', name: 'Brottsförebyggande rådet', spokenName: 'rådet' }),
  municipality: Municipality.parse({ id: 'k', name: 'Ekvalla kommun' }),
  meeting: Meeting.parse({
    date: '2026-09-10',
    start: '09:00',
    place: 'Eken',
    attendance: [
      { id: '1', name: 'Åsa Öberg', roles: ['ordforande'] },
      { id: '2', name: 'Karin Ek', roles: ['justerare'] },
      { id: '3', name: 'Örjan Lind', presence: 'excused' },
      { id: '4', name: 'Tove Å', presence: 'absent' },
    ],
    nextMeetings: [{ id: 'n', date: '2026-12-03', start: '09:00', end: '11:00', place: 'Linden' }],
  }),
  previousDate: '2026-05-21',
};

describe('a phrase', () => {
  test.each([
    ['Ordföranden {ordförande} öppnar kl. {starttid}.', 'Ordföranden Åsa Öberg öppnar kl. 09.00.'],
    ['{organ} beslutar', 'Brottsförebyggande rådet beslutar'],
    ['{justerare} utses.', 'Karin Ek utses.'],
    ['Protokollet från {föregående datum}', 'Protokollet från 21 maj 2026'],
    ['Förhinder: {frånvarande}.', 'Förhinder: Örjan Lind och Tove Å.'],
    ['Nästa möte {nästa datum}, {nästa tid}, {nästa plats}', 'Nästa möte 3 december 2026, 09.00–11.00, Linden'],
    ['för {år}', 'för 2026'],
  ])('%s', (phrase, filled) => {
    expect(fillPhrase(phrase, facts)).toBe(filled);
  });

  test('keeps in braces what is left to write', () => {
    expect(fillPhrase('{namn} avslutar kl. {sluttid}', facts)).toBe('{namn} avslutar kl. {sluttid}');
    expect(firstBlank('a {namn} b {tid}')).toEqual({ from: 2, to: 8 });
    expect(firstBlank('a {namn} b {tid}', 8)).toEqual({ from: 11, to: 16 });
    expect(firstBlank('färdig')).toBeNull();
  });
});

test('every placeholder the shipped phrases use is one we fill, or plainly one for the secretary', () => {
  const text = readFileSync('resources/snippets.json', 'utf8');
  const used = new Set(
    [...text.matchAll(/\{([^{}"]+)\}/g)].map(([, name]) => name!.trim()).filter((n) => !n.includes('\n')),
  );
  const whole = { ...facts, meeting: { ...facts.meeting, end: '11:00', platform: 'Teams' } };
  whole.meeting.attendance = [
    ...whole.meeting.attendance,
    ...Meeting.parse({ attendance: [{ id: '5', name: 'V', roles: ['vice-ordforande'] }] }).attendance,
  ];
  const left = [...used].filter((name) => fillPhrase(`{${name}}`, whole) === `{${name}}`);
  expect(left.sort()).toEqual(
    [
      'namn',
      'parti',
      'handling',
      'åtgärd',
      'nummer',
      'klockslag',
      'dag',
      'ämne',
      'titel',
      'text',
      'punkt',
      'organisation',
      'förvaltning',
      'förslag',
    ].sort(),
  );
});
