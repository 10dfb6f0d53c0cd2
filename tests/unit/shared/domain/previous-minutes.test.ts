import { describe, expect, it } from 'vitest';
import { daysIn, previousMinutes } from '../../../../shared/domain/previous-minutes.ts';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { agendaItem, sampleRecord, soundMeeting } from '../../../builders/record.ts';

const others = [
  { id: 'm1', date: '2018-09-20' },
  { id: 'm2', date: '2018-11-22' },
  { id: 'm3', date: '2019-05-24' },
  { id: 'm4', date: null },
];

const saying = (text: string, heading = 'Föregående protokoll') =>
  soundMeeting({
    date: '2019-03-06',
    items: [agendaItem({ id: 'i', kind: 'previous-minutes', heading, body: richTextFrom(text) })],
  });

describe('the minutes gone through', () => {
  it('are those of the meeting the Köping sample names', () => {
    const { meeting } = sampleRecord('koping-2019-03-06');
    expect(previousMinutes(meeting, others)).toEqual([
      { itemId: 'i3', said: '2018-11-22', kind: 'found', meeting: { id: 'm2', date: '2018-11-22' } },
    ]);
  });

  it.each([
    ['Protokollet från 22 november 2018 godkänns.', 'found', '2018-11-22'],
    ['Protokollet från den 22 november godkänns.', 'found', '2018-11-22'],
    ['Protokollet från 22/11 godkänns.', 'found', '2018-11-22'],
    ['Protokollet godkänns och läggs till handlingarna.', 'found', null],
    ['Protokollet från 20 september 2018 godkänns.', 'other', '2018-09-20'],
    ['Protokollet från 21 november 2018 godkänns.', 'wrong', '2018-11-21'],
  ])('%s', (text, kind, said) => {
    expect(previousMinutes(saying(text), others)[0]).toMatchObject({ kind, said });
  });

  it('may be named in the heading, and are nobody’s at the first meeting', () => {
    expect(previousMinutes(saying('', 'Protokoll 2018-11-22'), others)[0]?.kind).toBe('found');
    expect(previousMinutes(saying('Protokollet godkänns.'), [{ id: 'm3', date: '2019-05-24' }])[0]?.kind).toBe('none');
  });
});

it('a day without a year is the last one before the meeting', () => {
  expect(daysIn('den 22 november och 5 mars', '2019-03-06')).toEqual(['2018-11-22', '2019-03-05']);
  expect(daysIn('kl 09.00-10.50, 2 st 14 bilar, § 12', '2019-03-06')).toEqual([]);
});
