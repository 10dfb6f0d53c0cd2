import { describe, expect, it } from 'vitest';
import { Brand } from '../../../../shared/domain/brand.ts';
import { composeSummons } from '../../../../shared/minutes/compose-summons.ts';
import {
  agendaItem,
  attendee,
  builtInTemplate,
  recordOf,
  sampleRecord,
  soundMeeting,
} from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';

const rad = builtInTemplate('protokoll-rad');

it('a summons without words for its title has no empty heading', () => {
  const template = { ...rad, summons: { ...rad.summons, title: '[{tillägg}]' } };
  const headings = composeSummons(recordOf(soundMeeting()), template).children.filter(({ kind }) => kind === 'heading');
  expect(headings.every((node) => node.kind === 'heading' && node.runs.length > 0)).toBe(true);
  expect(headings.length).toBeGreaterThan(0);
});

const meeting = soundMeeting({
  date: '2026-12-16',
  start: '13:00',
  end: '15:00',
  place: 'Rum Eken',
  digital: true,
  platform: 'Teams',
  attendance: [
    attendee({
      id: 'a',
      name: 'Åsa Ahl',
      party: 'S',
      roles: ['ordforande'],
      organisation: 'Kommunstyrelsen',
      presence: 'unknown',
    }),
    attendee({ id: 'b', name: 'Bo Berg', kind: 'ersattare', presence: 'unknown' }),
    attendee({
      id: 'c',
      name: 'Cia Ceder',
      kind: 'sekreterare',
      roles: ['sekreterare'],
      title: 'sekreterare',
      presence: 'unknown',
    }),
    attendee({ id: 'd', name: 'Dan Dahl', kind: 'gast', organisation: 'Länsstyrelsen', presence: 'unknown' }),
  ],
  items: [
    agendaItem({ id: 'i1', heading: 'Mötets öppnande', kind: 'opening' }),
    agendaItem({ id: 'i2', heading: 'Lägesbild', caseNumber: 'KS 2026/1' }),
    agendaItem({ id: 'i3', heading: 'Polisen', level: 2 }),
    agendaItem({ id: 'i4', heading: '' }),
  ],
  followUps: [
    { id: 'e1', followUpId: 'f1', topic: 'Kameror', owners: [{ id: 'o', name: 'Bo Berg' }], due: '2026-12-01' },
    { id: 'e2', followUpId: 'f2', topic: 'Avtalet', state: 'done' },
  ],
  summons: {
    answerBy: '2026-12-09',
    answerTo: 'Cia Ceder',
    message: 'Fika serveras från 12.45.',
    attachments: [
      { id: 'b1', title: 'Statistik för hösten', itemId: 'i2' },
      { id: 'b2', title: 'Dagordning från länsstyrelsen' },
      { id: 'b3', title: '   ' },
    ],
  },
});

describe('a summons', () => {
  it('says when, where, what, who is called, until when to answer, and which papers come along', () => {
    expect(treeLines(composeSummons(recordOf(meeting), rad))).toEqual([
      'Kallelse till Trygghetsrådet',
      'Tid: Onsdag 16 december 2026, kl. 13.00–15.00',
      'Plats: Rum Eken och digitalt via Teams',
      'Svar: senast onsdag 9 december 2026 till Cia Ceder',
      'Fika serveras från 12.45.',
      'Dagordning',
      '1. Mötets öppnande',
      '2. Lägesbild (KS 2026/1)',
      '– Bilaga: Statistik för hösten',
      '– Polisen',
      'Bilagor',
      '– Dagordning från länsstyrelsen',
      'Bevakningar',
      'Fråga Ansvarig Läge',
      'Kameror Bo Berg senast 2026-12-01',
      'Kallade',
      'Ledamöter: Åsa Ahl (S), ordförande, Kommunstyrelsen',
      'Ersättare: Bo Berg',
      'Övriga: Cia Ceder, sekreterare',
      'Inbjudna: Dan Dahl, Länsstyrelsen',
      'Åsa Ahl',
      'ordförande',
      'Cia Ceder',
      'sekreterare',
    ]);
  });

  it('leaves no trace of what nobody has written', () => {
    const bare = soundMeeting({
      date: null,
      start: null,
      end: null,
      place: '',
      attendance: [],
      items: [],
      signing: {},
    });
    expect(treeLines(composeSummons(recordOf(bare), rad))).toEqual(['Kallelse till Trygghetsrådet']);
  });

  it('calls itself a summons in its own header and properties, not minutes', () => {
    const record = sampleRecord('avesta-2024-05-17');
    const tree = composeSummons(record, builtInTemplate(record.template));
    expect(tree.title).toBe('Kallelse Brottsförebyggande rådet 2024-05-17');
    expect(JSON.stringify(tree.furniture)).toContain('Kallelse');
    expect(JSON.stringify(tree)).not.toContain('Anteckningar');
    expect(tree.initialsBox).toBeUndefined();
  });

  it('says no follow-ups where the council does not print its log', () => {
    const kl = builtInTemplate('protokoll-kl');
    expect(treeLines(composeSummons(recordOf(meeting), kl))).not.toContain('Bevakningar');
  });

  it('has the words of its template and the look of the brand', () => {
    const template = { ...rad, summons: { ...rad.summons, title: '{organ} {datum:iso}', called: '' } };
    const lines = treeLines(composeSummons(recordOf(meeting, { brand: Brand.parse({}) }), template));
    expect(lines[0]).toBe('Trygghetsrådet 2026-12-16');
    expect(lines).not.toContain('Kallade');
  });
});

it('calls itself a summons in the margins too, where the template names the minutes by a word of their own', () => {
  const kl = builtInTemplate('protokoll-kl');
  const { furniture } = composeSummons(recordOf(meeting), kl);
  expect(JSON.stringify(kl.furniture)).toContain('Sammanträdesprotokoll');
  expect(JSON.stringify(furniture)).toContain('Kallelse');
  expect(JSON.stringify(furniture)).not.toMatch(/protokoll/i);
});
