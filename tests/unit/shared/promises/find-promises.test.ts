import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { findPromises, promiseIn, promisesLeft } from '../../../../shared/promises/find-promises.ts';
import { agendaItem, attendee, sampleRecord, soundMeeting } from '../../../builders/record.ts';

/** Every promise a reader finds in the five samples (peers.md, feature 3, names most of them), and who is to keep it. */
const IN_SAMPLES: Record<string, [item: string, words: RegExp, who: string][]> = {
  'finspang-2020-11-05': [
    ['i7', /^Rådet ställer sig enhälligt bakom .* ger förvaltningen i uppdrag/, 'förvaltningen'],
    ['i8', /^Rådet återkommer till denna fråga/, 'Rådet'],
  ],
  'vaxjo-2017-10-11': [['i7', /^Jonas Eek bjuder in företrädare/, 'Jonas Eek']],
  'avesta-2024-05-17': [['i1', /^Rådet tar med sig frågan .* återkopplar/, 'Rådet']],
  'koping-2019-03-06': [
    ['i6', /Uppföljning på nästa BRÅ-möte/, ''],
    ['i10', /^Kommunen kommer tillsammans med polisen att bjuda in/, 'Kommunen'],
    ['i12', /^En kommunikationsplan.* ska tas fram/, ''],
  ],
  'arboga-2021': [
    ['i3', /^Förebyggande rådet kommer att genomföra en trygghetsvandring/, 'Förebyggande rådet'],
    ['i3', /^En separat inbjudan kommer att skickas ut/, ''],
    ['i4', /^En arbetsgrupp kommer att tillsättas/, ''],
    ['i5', /^Gruppen .* kommer att diskutera .* vid nästa möte/, 'Gruppen'],
  ],
};

describe('promises in the samples', () => {
  it.each(Object.entries(IN_SAMPLES))('%s: all of them, and nothing else', (name, wanted) => {
    const found = findPromises(sampleRecord(name).meeting);
    expect(found.map(({ itemId, owners }) => [itemId, owners.map((owner) => owner.name).join(', ')])).toEqual(
      wanted.map(([item, , who]) => [item, who]),
    );
    found.forEach(({ sentence }, at) => void expect(sentence).toMatch(wanted[at]![1]));
  });
});

describe('a sentence', () => {
  it.each([
    'Den nya lagen medför bl a att kommunen ska kunna ta emot och förvara hemliga handlingar.',
    'Arbetet som gjorts kopplat till gallerian ska ses som ett positivt exempel.',
    'Rött innebär omfattande och gult innebär återkommande.',
    'Samordnaren på länsstyrelsen är inbjuden till mötet.',
    'Amasten har återkommit med representant.',
    'Sammanträdestiderna har skickats ut i Outlook.',
    'Utbildningen kommer att pågå under 20 veckor.',
    'En inspirationsdag kommer att genomföras i oktober.',
    'Länsstyrelsen kommer att stötta i arbetet.',
    'Frågan återkommer varje höst.',
    'Kommer kallelsen att skickas ut i tid?',
    'Polisen bjuder in till dialog varje år.',
    'Ordföranden hälsar alla välkomna och förklarar mötet öppnat.',
    'Rådet skulle återkomma men gjorde det inte.',
    'Nästa möte är den 12 mars.',
  ])('promises nothing: %s', (sentence) => {
    expect(promiseIn(sentence)).toBeNull();
  });

  it.each([
    ['Säkerhetssamordnaren tar kontakt med skolan.', 'undertakes'],
    ['Förvaltningen får i uppdrag att se över belysningen.', 'assigned'],
    ['En plan ska tas fram till hösten.', 'shall'],
    ['Länsstyrelsen bjuds in till nästa möte.', 'invites'],
    ['Anna tar på sig att ringa polisen.', 'takes-along'],
    ['Frågan tas upp på nästa sammanträde.', 'next-time'],
  ])('promises: %s', (sentence, rule) => {
    expect(promiseIn(sentence)?.rule).toBe(rule);
  });
});

describe('who is to act', () => {
  const attendance = [
    attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] }),
    attendee({ id: 'b', name: 'Bo Berg', title: 'säkerhetssamordnare', personId: 'p-bo' }),
    attendee({ id: 'c', name: 'Cia Ceder', title: 'förvaltningschef' }),
  ];
  const who = (text: string) => {
    const items = [agendaItem({ id: 'i', heading: 'Belysningen', body: richTextFrom(text) })];
    return findPromises({ date: '2026-03-01', attendance, items })[0]?.owners.map(({ name, kind, personId }) => [
      name,
      kind,
      personId,
    ]);
  };

  it.each([
    [
      'Bo Berg och Cia Ceder återkommer med förslag.',
      [
        ['Bo Berg', 'person', 'p-bo'],
        ['Cia Ceder', 'person', null],
      ],
    ],
    ['Säkerhetssamordnaren återkommer med förslag.', [['Bo Berg', 'person', 'p-bo']]],
    ['Ordföranden bjuder in länsstyrelsen.', [['Åsa Ahl', 'person', null]]],
    ['Rådet ger Bo Berg i uppdrag att se över planen.', [['Bo Berg', 'person', 'p-bo']]],
    ['Tekniska kontoret återkommer.', [['Tekniska kontoret', 'body', null]]],
    ['Det ska tas fram en plan.', []],
  ])('%s', (text, owners) => {
    expect(who(text)).toEqual(owners);
  });

  it('has a day when the sentence names one', () => {
    const items = [agendaItem({ id: 'i', body: richTextFrom('Bo Berg återkommer senast den 15 maj.') })];
    expect(findPromises({ date: '2026-03-01', attendance, items })[0]?.due).toBe('2026-05-15');
  });
});

describe('what was offered', () => {
  const items = [
    agendaItem({
      id: 'i',
      body: richTextFrom('Polisen återkommer. Polisen återkommer. Vi talar om annat.\nEn plan ska tas fram.'),
    }),
  ];
  const meeting = soundMeeting({ items });
  const [first, second] = findPromises(meeting);

  it('stands once for each sentence', () => {
    expect(findPromises(meeting).map(({ sentence }) => sentence)).toEqual([
      'Polisen återkommer.',
      'En plan ska tas fram.',
    ]);
  });

  it('is not offered again once put aside or made a follow-up', () => {
    expect(promisesLeft({ ...meeting, dismissedPromises: [{ id: first!.id }] })).toEqual([second]);
    const followUps = [{ id: 'e', followUpId: 'f', promiseId: second!.id }];
    expect(promisesLeft(soundMeeting({ items, followUps })).map(({ id }) => id)).toEqual([first!.id]);
  });

  it('keeps its id when another item is moved or changed', () => {
    const moved = soundMeeting({ items: [agendaItem({ id: 'x', body: richTextFrom('Något annat.') }), ...items] });
    expect(findPromises(moved).map(({ id }) => id)).toEqual([first!.id, second!.id]);
  });

  it('is read in a moment, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const start = performance.now();
        promiseIn(text);
        expect(performance.now() - start).toBeLessThan(200);
      }),
      { numRuns: 200 },
    );
    const long = `Rådet kommer ${'och så vidare '.repeat(3000)}`;
    const start = performance.now();
    promiseIn(long);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
