import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openFaultLog } from '../../../../../electron/api/fault-log.ts';
import { withoutUser } from '../../../../../electron/core/diagnostics/without-user.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';

const report = (core: TestCore) => core.call('diagnostics.report', null);
const wrong = async (core: TestCore) =>
  (await report(core)).groups.flatMap(({ facts }) => facts).filter(({ good }) => good === false);

test('after a copy was made nothing is wrong, and the settings are those durability asks for', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  expect((await wrong(core)).map(({ label }) => label)).toEqual(['Senaste kontrollerade kopia']);
  await core.call('backups.make', null);
  expect(await wrong(core)).toEqual([]);
  const { text } = await report(core);
  // sqlite.org/pragma.html: FULL is 2
  expect(text).toMatch(/^ {2}synchronous: 2$/m);
  expect(text).toMatch(/^ {2}journal_mode: wal$/m);
  expect(text).toMatch(/^ {2}secure_delete: 1$/m);
});

test('rotten text in one meeting is told, though SQLite finds nothing', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  await core.call('backups.make', null);
  await core.close();
  const db = new DatabaseSync(join(core.dataDir, 'justera.db'));
  db.exec(
    "update meeting set record = json_set(record, '$.placeText', 'x') where rowid = (select rowid from meeting where status = 'utkast' limit 1)",
  );
  db.close();
  await core.restart();
  expect(await wrong(core)).toContainEqual(
    expect.objectContaining({ label: 'Mötenas text mot sin kontrollsumma', value: '1 möten skadade' }),
  );
});

test('the report holds no name and nothing typed, and is saved as it was read', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  const { text } = await report(core);
  const typed = [
    ...(await core.call('persons.list', null)).map(({ name }) => name),
    ...(await core.call('councils.list', null)).map(({ name }) => name),
    (await core.call('municipality.get', null))?.name ?? '?',
  ];
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.filter((name) => text.includes(name))).toEqual([]);
  const file = await core.call('diagnostics.save', { text });
  expect(readFileSync(join(core.dataDir, file ?? ''), 'utf8')).toBe(text);
});

test('bugs are told by their code and place, without the user', async () => {
  const faults = openFaultLog(() => new Date('2026-11-21T12:00:00Z'));
  for (let i = 0; i < 25; i++)
    faults.log({ id: `id${i}`, call: 'meetings.open', error: 'TypeError', stack: '    at f (/home/eva/app/x.ts:1:2)' });
  const core = await testCore({ recentFaults: faults.recent });
  const { groups } = await report(core);
  const told = groups.find(({ title }) => title === 'Fel sedan starten')?.facts ?? [];
  expect(told).toHaveLength(20);
  expect(told.at(-1)?.value).toBe(
    '2026-11-21T12:00:00.000Z id24 meetings.open: TypeError at f (/home/eva/app/x.ts:1:2)',
  );
  expect(withoutUser(told.at(-1)?.value ?? '', '/home/eva', 'eva')).toContain('at f (~/app/x.ts:1:2)');
  expect(withoutUser('C:\\Users\\eva\\AppData\\Local\\Justera', 'C:\\Users\\eva', 'eva')).toBe(
    '~\\AppData\\Local\\Justera',
  );
});
