import { describe, expect, test } from 'vitest';
import { newMeeting } from '../../../../shared/domain/new-meeting.ts';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { council, MUNICIPALITY, membership, person } from '../../../builders/registers.ts';

type Given = Partial<Parameters<typeof newMeeting>[0]>;

function draft(given: Given) {
  let next = 0;
  return newMeeting({
    council: council(),
    municipality: MUNICIPALITY,
    roster: [],
    date: '2019-03-06',
    previousDate: null,
    followUps: [],
    newId: () => `id${next++}`,
    ...given,
  });
}

const entry = (name: string, given: Parameters<typeof membership>[0] = {}, organisation = '') => ({
  membership: membership(given),
  person: person({ name, party: 'V' }),
  organisation,
});

describe('attendance', () => {
  test('copies the words of the roster, the party of the seat before that of the person', () => {
    const { attendance } = draft({
      roster: [
        entry('Bo', { kind: 'adjungerad', title: 'kommunpolis', party: 'S' }, 'Polisen'),
        entry('Åsa', { office: 'andre-vice-ordforande' }),
      ],
    });
    expect(attendance).toMatchObject([
      {
        name: 'Bo',
        kind: 'adjungerad',
        title: 'kommunpolis',
        party: 'S',
        organisation: 'Polisen',
        roles: [],
        personId: 'p1',
        membershipId: 'm1',
      },
      { name: 'Åsa', party: 'V', roles: ['vice-ordforande'] },
    ]);
    expect(new Set(attendance.map(({ presence }) => presence))).toEqual(new Set(['unknown']));
  });
});

describe('items', () => {
  const standing = (kind: 'opening' | 'previous-minutes' | 'information', text: string | null, heading = 'Punkt') =>
    council({
      spokenName: 'rådet',
      shortName: 'TR',
      defaultStart: '09:00',
      standingItems: [{ id: 's', heading, kind, text: text === null ? null : richTextFrom(text) }],
    });
  const textOf = (given: Given) => JSON.stringify(draft(given).items[0]!.body);

  test('fill in the words they know and leave the others for the secretary to see', () => {
    const roster = [entry('Åsa Ek', { office: 'ordforande' }), entry('Bo Berg', { kind: 'sekreterare' })];
    const text =
      '{Ordförande}, {sekreterare}, {organ}, {organ kort}, {kommun}, {datum}, {starttid}, {justerare}, {vice ordförande}';
    expect(textOf({ council: standing('information', text), roster })).toContain(
      'Åsa Ek, Bo Berg, Trygghetsrådet, TR, Björkdala kommun, 6 mars 2019, 09.00, {justerare}, {vice ordförande}',
    );
  });

  test('headings too', () => {
    expect(draft({ council: standing('opening', null, 'Möte i {organ}') }).items[0]).toMatchObject({
      heading: 'Möte i Trygghetsrådet',
      kind: 'opening',
      standingItemId: 's',
    });
  });

  test('a quotation mark or a brace in a name does no harm', () => {
    const roster = [entry('Åsa "Bosse" {x} Ek', { office: 'ordforande' })];
    const [item] = draft({ council: standing('information', 'Av {ordförande}.'), roster }).items;
    expect(item!.body).toEqual(richTextFrom('Av Åsa "Bosse" {x} Ek.'));
  });

  // wording: domain.md 4, snippets 11 and 12
  test('previous minutes are named by their day when there are any', () => {
    const previousDate = '2018-11-20';
    expect(textOf({ council: standing('previous-minutes', null), previousDate })).toContain(
      'Protokollet från 20 november 2018 godkänns och läggs till handlingarna.',
    );
    const notes = { ...standing('previous-minutes', null), documentKind: 'minnesanteckningar' as const };
    expect(textOf({ council: notes, previousDate })).toContain('Anteckningarna från mötet den 20 november 2018');
    expect(draft({ council: standing('previous-minutes', null) }).items[0]!.body.content).toEqual([]);
    expect(textOf({ council: standing('previous-minutes', 'Från {föregående datum}.'), previousDate })).toContain(
      'Från 20 november 2018.',
    );
  });
});

test('a council with justerare gets lines for them, also where its order does not name them', () => {
  const { signing } = draft({ council: council({ signingOrder: ['ordforande'], adjusters: 1 }) });
  expect(signing.signers.map(({ role }) => role)).toEqual(['ordforande', 'justerare']);
});

test('signers stand in the council’s order, one line for each adjuster', () => {
  const given = council({ adjusters: 2, signingOrder: ['sekreterare', 'ordforande', 'justerare'] });
  const { signing } = draft({ council: given });
  expect(signing.signers.map(({ role }) => role)).toEqual(['sekreterare', 'ordforande', 'justerare', 'justerare']);
  expect(signing.place).toBe('Björkdala');
  expect(draft({ council: council() }).signing.signers.map(({ role }) => role)).toEqual(['sekreterare', 'ordforande']);
});

test('every id is its own', () => {
  const meeting = draft({
    council: council({
      adjusters: 3,
      standingItems: [
        { id: 'a', heading: 'A' },
        { id: 'b', heading: 'B' },
      ],
    }),
    roster: [entry('A'), entry('B')],
  });
  const ids = [...meeting.attendance, ...meeting.items, ...meeting.signing.signers].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
