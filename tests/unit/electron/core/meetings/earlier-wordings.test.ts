/** Reliability rows C6 and C7: what stood there is kept each minute for a day, each day for thirty, and before a great loss. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { addDays } from '../../../../../shared/swedish/days.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

async function desk() {
  const core = await testCore();
  const { id, revision } = await withMeeting(core);
  let base = revision;
  return {
    core,
    id,
    at: (iso: string) => core.setNow(iso),
    async type(place: string) {
      const ops = [{ op: 'set' as const, path: 'place', value: place }];
      base = (await core.call('meetings.change', { id, baseRevision: base, step: 'plats', label: 'Plats', ops }))
        .revision;
    },
    async wordings() {
      const list = await core.call('earlier.list', { meetingId: id });
      return Promise.all(list.map(async ({ revision: at }) => (await read(core, id, at)).place));
    },
  };
}
const read = async (core: TestCore, meetingId: string, revision: number) =>
  (await core.call('earlier.look', { meetingId, revision })).meeting;

test('no more than a minute of change stands between two, also when the clock is set back', async () => {
  const { at, type, wordings } = await desk();
  at('2026-11-21T12:00:00');
  await type('A');
  at('2026-11-21T12:00:30');
  await type('AB');
  at('2026-11-21T12:01:05');
  await type('ABC');
  expect(await wordings()).toEqual(['AB', '']);
  at('2026-11-21T09:00:00');
  await type('ABCD');
  expect(await wordings()).toEqual(['ABC', 'AB', '']);
});

test('what a great loss takes away is kept, however short the time', async () => {
  const { at, type, wordings } = await desk();
  const long = 'Ordet är fritt. '.repeat(18).trim();
  at('2026-11-21T12:00:00');
  await type(long);
  at('2026-11-21T12:00:10');
  await type('x');
  expect(await wordings()).toEqual([long, '']);
});

test('after a day one of each day is left, after thirty days none', async () => {
  const { at, type, wordings } = await desk();
  for (let day = 0; day < 40; day++)
    for (const [part, hour] of ['08', '12', '16'].entries()) {
      at(`${addDays('2026-09-01', day)}T${hour}:00:00`);
      await type(`dag ${day} del ${part}`);
    }
  const left = await wordings();
  // the last of 10 October is what stands now; of that day and the one before (within 24 hours) all are kept
  expect(left.slice(0, 3)).toEqual(['dag 39 del 1', 'dag 39 del 0', 'dag 38 del 2']);
  const older = left.slice(4);
  expect(older.every((place) => place.endsWith('del 1'))).toBe(true);
  // replaced thirty days ago to the hour
  expect(older.at(-1)).toBe('dag 9 del 1');
}, 30_000);

test('one brought back is a step that can be undone', async () => {
  const { core, id, at, type } = await desk();
  at('2026-11-21T12:00:00');
  await type('Eken');
  at('2026-11-21T12:05:00');
  await type('Almen');
  const [latest] = await core.call('earlier.list', { meetingId: id });
  const { since } = await core.call('earlier.look', { meetingId: id, revision: latest?.revision ?? 0 });
  expect(since).toEqual([
    {
      place: 'Mötet',
      field: 'Plats',
      kind: 'changed',
      pieces: [
        { kind: 'removed', text: 'Eken' },
        { kind: 'added', text: 'Almen' },
      ],
    },
  ]);
  const open = await core.call('earlier.bringBack', { meetingId: id, revision: latest?.revision ?? 0 });
  expect(open.meeting.place).toBe('Eken');
  expect(open.undoLabel).toBe('Tidigare lydelse tillbaka');
  expect((await core.call('meetings.undo', { id })).meeting.place).toBe('Almen');
});

test('one that has rotted on the disk is told, and the others can still be read', async () => {
  const { core, id, at, type } = await desk();
  at('2026-11-21T12:00:00');
  await type('Eken');
  at('2026-11-21T12:05:00');
  await type('Almen');
  const [newer, older] = await core.call('earlier.list', { meetingId: id });
  await core.close();
  const raw = new DatabaseSync(join(core.dataDir, 'justera.db'));
  raw
    .prepare('update earlier_wording set facts = ? where revision = ?')
    .run(new Uint8Array([1, 2, 3]), newer?.revision ?? 0);
  raw.close();
  await core.restart();
  const error = await core.refused('earlier.look', { meetingId: id, revision: newer?.revision });
  expect(error.code).toBe('database-damaged');
  expect((await read(core, id, older?.revision ?? 0)).place).toBe('');
});
