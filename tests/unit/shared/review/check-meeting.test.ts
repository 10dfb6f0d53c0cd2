import { describe, expect, it } from 'vitest';
import { checkMeeting } from '../../../../shared/review/check-meeting.ts';
import { agendaItem, attendee, sampleRecord, soundMeeting } from '../../../builders/record.ts';

const council = { adjusters: 1, klApplies: false };
const rules = (given: Parameters<typeof soundMeeting>[0], adjusters = 1) =>
  checkMeeting(soundMeeting(given), { ...council, adjusters }).map((finding) => finding.rule);

const chair = attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] });
const adjuster = attendee({ id: 'b', name: 'Karin Ek', roles: ['justerare'] });
const secretary = attendee({ id: 'c', name: 'Cia Ceder', roles: ['sekreterare'] });

describe('the check before print', () => {
  it('finds nothing in sound minutes, nor in the Köping sample', () => {
    expect(rules({})).toEqual([]);
    expect(checkMeeting(sampleRecord('koping-2019-03-06').meeting, council)).toEqual([]);
  });

  it.each<[string, Parameters<typeof soundMeeting>[0], string]>([
    ['no date, as in the Arboga sample', { date: null }, 'date-missing'],
    ['no time, as in the Växjö sample', { start: null, end: null }, 'time-missing'],
    ['no place, as in the Växjö sample', { place: '' }, 'place-missing'],
    ['end before start', { start: '10:00', end: '09:00' }, 'end-before-start'],
    ['nobody present', { attendance: [] }, 'nobody-present'],
    [
      'somebody unmarked',
      { attendance: [chair, adjuster, secretary, attendee({ id: 'd', presence: 'unknown' })] },
      'presence-unmarked',
    ],
    ['no chair', { attendance: [adjuster, secretary] }, 'ordforande-missing'],
    ['two chairs', { attendance: [chair, { ...chair, id: 'x' }, adjuster, secretary] }, 'two-ordforande'],
    ['an absent chair', { attendance: [{ ...chair, presence: 'absent' }, adjuster, secretary] }, 'ordforande-absent'],
    ['no secretary', { attendance: [chair, adjuster] }, 'sekreterare-missing'],
    [
      'an absent justerare',
      { attendance: [chair, { ...adjuster, presence: 'excused' }, secretary] },
      'adjuster-absent',
    ],
    [
      'a chair who adjusts',
      { attendance: [{ ...chair, roles: ['ordforande', 'justerare'] }, adjuster, secretary] },
      'adjuster-has-other-role',
    ],
    ['no justerare', { attendance: [chair, { ...adjuster, roles: [] }, secretary] }, 'adjuster-missing'],
    [
      'times that run backwards',
      { attendance: [chair, { ...adjuster, intervals: [{ from: '10:00', to: '09:30' }] }, secretary] },
      'interval-reversed',
    ],
    [
      'times outside the meeting',
      { attendance: [chair, { ...adjuster, intervals: [{ from: '09:30', to: '12:00' }] }, secretary] },
      'interval-outside-meeting',
    ],
    [
      'a substitute for somebody present',
      { attendance: [chair, { ...adjuster, servingFor: 'a' }, secretary] },
      'serving-for-present-member',
    ],
    ['no items', { items: [] }, 'no-items'],
    ['an item without heading', { items: [agendaItem({ id: 'i', heading: ' ' })] }, 'heading-missing'],
    ['a decision without clauses', { items: [agendaItem({ id: 'i', decisions: [{ id: 'd' }] })] }, 'decision-empty'],
    [
      'a § used twice',
      { items: [agendaItem({ id: 'i', paragraphNo: 7 }), agendaItem({ id: 'j', paragraphNo: 7 })] },
      'paragraph-twice',
    ],
    ['nobody to sign', { signing: { signers: [] } }, 'nobody-signs'],
    [
      'a line without a name',
      {
        signing: {
          signers: [
            { id: 's', role: 'justerare' },
            { id: 't', role: 'justerare' },
          ],
        },
      },
      'signer-unnamed',
    ],
  ])('finds %s', (_what, given, rule) => {
    expect(rules(given)).toContain(rule);
  });

  it('says in Swedish who it is about and what to do', () => {
    const [finding] = checkMeeting(
      soundMeeting({ attendance: [chair, { ...adjuster, presence: 'absent' }, secretary] }),
      council,
    );
    expect(finding).toMatchObject({
      message: 'Justeraren Karin Ek är inte närvarande. Välj en annan, eller markera Karin Ek som närvarande.',
      step: 'underskrifter',
      anchor: 'attendance:b',
    });
  });

  it('asks for no justerare where the council has none, nor for notes', () => {
    const without = [chair, secretary];
    expect(rules({ attendance: without, signing: { signers: [{ id: 's', role: 'ordforande' }] } }, 0)).toEqual([]);
    expect(rules({ attendance: without, documentKind: 'anteckningar', signing: { signers: [] } })).toEqual([]);
  });

  it('comes in the order of the steps, the gravest first', () => {
    expect(rules({ date: null, place: '', attendance: [], items: [], signing: { signers: [] } })).toEqual([
      'date-missing',
      'place-missing',
      'nobody-present',
      'ordforande-missing',
      'sekreterare-missing',
      'no-items',
      'adjuster-missing',
      'nobody-signs',
    ]);
  });
});
