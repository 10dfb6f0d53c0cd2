import { expect, test } from 'vitest';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { council, withCouncil } from '../../../../builders/registers.ts';

// the clock of the core stands at 21 November 2026
async function agreeOn(core: TestCore, date: string, nextMeetings: ReturnType<typeof next>[]) {
  const { id, revision } = await core.call('meetings.create', { councilId: 'rad', date });
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: 's',
    label: '',
    ops: nextMeetings.map((value) => ({ op: 'insert' as const, path: 'nextMeetings', index: 0, value })),
  });
  return id;
}
const next = (id: string, date: string | null) => ({ id, date, start: '09:00', end: null, place: 'Lindsalen' });

test('a council is told with its last meeting, its next one and what minutes have fixed without a draft', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('councils.save', council({ id: 'namnd', name: 'Samhällsnämnden' }));
  await core.call('councils.save', council({ id: 'gammal', name: 'Gamla rådet', endedOn: '2020-01-01' }));
  const held = await agreeOn(core, '2026-09-10', [
    next('n1', '2026-12-03'),
    next('n2', '2026-10-01'),
    next('n3', null),
  ]);

  const of = async (councilId: string) =>
    (await core.call('meetings.ofCouncils', null)).find((row) => row.councilId === councilId);
  const fixed = {
    meetingId: held,
    nextId: 'n1',
    saidOn: '2026-09-10',
    date: '2026-12-03',
    start: '09:00',
    place: 'Lindsalen',
  };
  // 1 October has passed without a meeting: it is nothing to prepare
  expect(await of('rad')).toEqual({ councilId: 'rad', latest: '2026-09-10', next: '2026-12-03', toPrepare: [fixed] });
  expect(await of('namnd')).toEqual({ councilId: 'namnd', latest: null, next: null, toPrepare: [] });
  expect(await of('gammal')).toBeUndefined();

  // once its draft is made it is a meeting like any other
  await core.call('meetings.createNext', { meetingId: held, nextId: 'n1' });
  expect(await of('rad')).toEqual({ councilId: 'rad', latest: '2026-09-10', next: '2026-12-03', toPrepare: [] });
});

test('minutes put away fix nothing', async () => {
  const core = await testCore();
  await withCouncil(core);
  const id = await agreeOn(core, '2026-09-10', [next('n1', '2026-12-03')]);
  await core.call('meetings.remove', { id });
  expect(await core.call('meetings.ofCouncils', null)).toMatchObject([{ latest: null, next: null, toPrepare: [] }]);
});
