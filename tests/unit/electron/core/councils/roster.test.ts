import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import { membership, person, seat, withCouncil } from '../../../../builders/registers.ts';

const names = (entries: readonly { person: { name: string } }[]) => entries.map((entry) => entry.person.name);

test('the roster is as it stood on the day, both its ends included', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Förra Mandatet', { validTo: '2022-12-31' });
  await seat(core, 'Detta Mandat', { validFrom: '2023-01-01', validTo: '2026-12-31', position: 1 });
  await seat(core, 'Utan Gräns', { position: 2 });
  const on = async (day: string | null) => names(await core.call('roster.get', { councilId: 'rad', day }));
  expect(await on('2022-12-31')).toEqual(['Förra Mandatet', 'Utan Gräns']);
  expect(await on('2023-01-01')).toEqual(['Detta Mandat', 'Utan Gräns']);
  expect(await on('2026-12-31')).toEqual(['Detta Mandat', 'Utan Gräns']);
  expect(await on('2027-01-01')).toEqual(['Utan Gräns']);
  expect(await on(null)).toEqual(['Förra Mandatet', 'Detta Mandat', 'Utan Gräns']);
});

test('a seat that is ended is there until that day', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Bo Ek', { validFrom: '2023-01-01' });
  const ended = await core.call('roster.end', { id: 'm-bo-ek', day: '2026-06-30' });
  expect(ended.membership.validTo).toBe('2026-06-30');
  expect(await core.call('roster.get', { councilId: 'rad', day: '2026-07-01' })).toEqual([]);
  expect(await core.refused('roster.end', { id: 'm-bo-ek', day: '2022-12-31' })).toMatchObject({
    code: 'invalid-input',
    field: 'day',
  });
});

test('the order given stands, and seats not named keep theirs after it', async () => {
  const core = await testCore();
  await withCouncil(core);
  for (const [position, name] of ['A Ek', 'B Ek', 'C Ek', 'D Ek'].entries()) await seat(core, name, { position });
  await core.call('roster.reorder', {
    councilId: 'rad',
    ids: ['m-d-ek', 'm-b-ek', 'm-d-ek', 'okänd'.replace('ä', 'a')],
  });
  await core.restart();
  expect(names(await core.call('roster.get', { councilId: 'rad', day: null }))).toEqual([
    'D Ek',
    'B Ek',
    'A Ek',
    'C Ek',
  ]);
});

test('an organisation is registered once, however it is written', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'A Ek', { organisation: 'Kommunstyrelsen' });
  const other = await seat(core, 'B Ek', { organisation: ' kommunstyrelsen ' });
  expect(other.organisation).toBe('Kommunstyrelsen');
  expect(await core.call('organisations.list', null)).toHaveLength(1);
  expect((await seat(core, 'B Ek', { organisation: '' })).membership.organisationId).toBeNull();
});

test('a seat cannot end before it begins, nor belong to another person', async () => {
  const core = await testCore();
  await withCouncil(core);
  const given = { person: person(), organisation: '' };
  const backwards = { ...given, membership: membership({ validFrom: '2026-01-02', validTo: '2026-01-01' }) };
  expect(await core.refused('roster.save', backwards)).toMatchObject({ field: 'membership.validTo' });
  const other = { ...given, membership: membership({ personId: 'other' }) };
  expect(await core.refused('roster.save', other)).toMatchObject({ field: 'membership.personId' });
  expect(await core.call('persons.list', null)).toEqual([]);
});

test('a date that does not exist is refused by name', async () => {
  const core = await testCore();
  await withCouncil(core);
  const given = { membership: { ...membership(), validFrom: '2026-02-30' }, person: person(), organisation: '' };
  expect(await core.refused('roster.save', given)).toMatchObject({
    code: 'invalid-input',
    field: 'membership.validFrom',
    message: expect.stringContaining('Datumet finns inte'),
  });
});

test('a seat that refers to somebody who is not there is refused, not a bug', async () => {
  const core = await testCore();
  await withCouncil(core);
  const given = { membership: membership({ substituteForPersonId: 'ingen' }), person: person(), organisation: '' };
  expect((await core.refused('roster.save', given)).code).toBe('invalid-input');
  expect(await core.call('persons.list', null)).toEqual([]);
});
