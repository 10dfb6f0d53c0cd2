import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import { seat, withCouncil } from '../../../../builders/registers.ts';

const NEXT = { councilId: 'rad', endsOn: '2026-12-31', validFrom: '2027-01-01', validTo: '2030-12-31' };

test('those chosen sit on in the next period as they sat, the others end with theirs', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Åsa Örn', { office: 'ordforande', party: 'S', validFrom: '2023-01-01', validTo: '2026-12-31' });
  await seat(core, 'Bo Ek', { position: 1, title: 'kommunpolis', organisation: 'Polisen' });
  await seat(core, 'Cia Alm', { position: 2, validFrom: '2023-01-01', validTo: '2026-12-31' });
  const renewed = await core.call('roster.renew', { ...NEXT, ids: ['m-asa-orn', 'm-bo-ek'] });
  expect(
    renewed.map(({ person, membership: { office, party, title, validFrom, validTo } }) => [
      person.name,
      office,
      party,
      title,
      validFrom,
      validTo,
    ]),
  ).toEqual([
    ['Åsa Örn', 'ordforande', 'S', '', '2027-01-01', '2030-12-31'],
    ['Bo Ek', null, '', 'kommunpolis', '2027-01-01', '2030-12-31'],
  ]);
  const on = async (day: string) =>
    (await core.call('roster.get', { councilId: 'rad', day })).map(({ person }) => person.name);
  expect(await on('2026-12-31')).toEqual(['Åsa Örn', 'Bo Ek', 'Cia Alm']);
  expect(await on('2027-01-01')).toEqual(['Åsa Örn', 'Bo Ek']);
  const { meeting } = await core.call('meetings.create', { councilId: 'rad', date: '2027-02-01' });
  expect(meeting.attendance.map(({ name }) => name)).toEqual(['Åsa Örn', 'Bo Ek']);
});

test('who has a seat in the next period already gets no second one', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Åsa Örn', { validFrom: '2023-01-01', validTo: '2026-12-31' });
  await core.call('roster.renew', { ...NEXT, ids: ['m-asa-orn'] });
  expect(await core.call('roster.renew', { ...NEXT, ids: ['m-asa-orn'] })).toEqual([]);
});

test('a period that does not come after the old one is refused', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Åsa Örn');
  const error = await core.refused('roster.renew', { ...NEXT, ids: ['m-asa-orn'], validFrom: '2026-12-31' });
  expect(error).toMatchObject({ code: 'invalid-input', field: 'validFrom' });
});
