import { describe, expect, it } from 'vitest';
import { Meeting } from '../../../../shared/domain/meeting.ts';
import { nextMeetingDraft } from '../../../../shared/domain/next-meeting.ts';
import { agendaItem, soundMeeting } from '../../../builders/record.ts';

let count = 0;
const newId = () => `n${++count}`;

const usual = soundMeeting({
  start: '09:00',
  end: '11:00',
  place: 'Rådhuset',
  items: [
    agendaItem({ id: 's1', heading: 'Mötets öppnande', kind: 'opening' }),
    agendaItem({ id: 's2', heading: 'Val av justerare', kind: 'adjuster-election' }),
    agendaItem({ id: 's3', heading: 'Information från polisen' }),
    agendaItem({ id: 's4', heading: 'Övriga frågor', kind: 'other' }),
    agendaItem({ id: 's5', heading: 'Nästa möte', kind: 'next-meeting' }),
  ],
});

/** What the Växjö sample agreed on for its next meeting, with a guest. */
const source = soundMeeting({
  nextMeetings: [{ id: 'x', date: '2017-12-15', start: '10:00', end: '12:00', place: 'Kronobergsrummet, kommunhuset' }],
  nextTopics: [
    { id: 't1', text: 'Trygghetsundersökningen.' },
    { id: 't2', text: '' },
    { id: 't3', text: 'information från polisen' },
    { id: 't4', text: `Redovisning av ${'hur vi arbetat mot fyrverkerier i fel händer, '.repeat(6)}` },
  ],
  nextGuests: [{ id: 'g1', name: 'Dan Dahl, polisens grupp', topic: 'Hat- och demokratibrott' }, { id: 'g2' }],
});

const draft = (given: Partial<Meeting> = {}) =>
  nextMeetingDraft(
    usual,
    { source: { ...source, ...given }, next: source.nextMeetings[0]!, approval: 'Protokollet godkänns.' },
    newId,
  );

describe('the draft of the meeting agreed on', () => {
  it('is on the day, hour and place agreed', () => {
    expect(draft()).toMatchObject({
      date: '2017-12-15',
      start: '10:00',
      end: '12:00',
      place: 'Kronobergsrummet, kommunhuset',
    });
  });

  it('goes through the minutes after the opening, has the topics before the end, and repeats no point', () => {
    expect(draft().items.map(({ kind, heading }) => [kind, heading.slice(0, 40)])).toEqual([
      ['opening', 'Mötets öppnande'],
      ['adjuster-election', 'Val av justerare'],
      ['previous-minutes', 'Föregående protokoll'],
      ['information', 'Information från polisen'],
      ['information', 'Trygghetsundersökningen'],
      ['information', 'Redovisning av hur vi arbetat mot fyrver'],
      ['information', 'Hat- och demokratibrott'],
      ['other', 'Övriga frågor'],
      ['next-meeting', 'Nästa möte'],
    ]);
  });

  it('keeps every word of a long topic', () => {
    const long = draft().items.find(({ heading }) => heading.startsWith('Redovisning'))!;
    expect(long.heading.length).toBeLessThan(170);
    expect(JSON.stringify(long.body)).toContain(source.nextTopics[3]!.text.trim());
  });

  it('has a seat for the guest who was promised one', () => {
    expect(draft().attendance.at(-1)).toMatchObject({ name: 'Dan Dahl', organisation: 'polisens grupp', kind: 'gast' });
    expect(draft().attendance).toHaveLength(usual.attendance.length + 1);
  });

  it('takes the usual hour and place where nothing was agreed, and is digital where that was', () => {
    const at = (next: object) =>
      nextMeetingDraft(
        usual,
        { source, next: Meeting.shape.nextMeetings.parse([{ id: 'y', ...next }])[0]!, approval: '' },
        newId,
      );
    expect(at({ date: '2026-01-01' })).toMatchObject({
      start: '09:00',
      end: '11:00',
      place: 'Rådhuset',
      digital: false,
    });
    expect(at({ date: '2026-01-01', start: '10:00' })).toMatchObject({ start: '10:00', end: null });
    expect(at({ platform: 'Teams' })).toMatchObject({ place: '', digital: true, platform: 'Teams' });
  });

  it('is a sound meeting', () => {
    const made = draft();
    expect(Meeting.parse(made)).toEqual(made);
    const ids = made.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
