import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createDispatch } from '../../../../electron/api/register.ts';
import type { PlaceProbes } from '../../../../electron/core/data-place.ts';
import { openOrRecover } from '../../../../electron/core/open-or-recover.ts';
import { copiesHere } from '../../../../electron/core/storage/copies/copies-apart.ts';
import { type Answer, CALLS, type CallName, type Request } from '../../../../shared/api.ts';
import { temporaryFolder, testCore } from '../../../builders/core.ts';
import { withMeeting } from '../../../builders/registers.ts';

const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function start(dataDir: string, probes?: PlaceProbes) {
  const core = openOrRecover(
    {
      dataDir,
      shell: 'browser',
      version: 'test',
      resources: 'resources',
      emit: () => undefined,
      saveFile: async () => null,
      openPath: async () => undefined,
      showInFolder: async () => undefined,
      copies: copiesHere,
    },
    probes,
  );
  onTestFinished(() => core.close());
  const dispatch = createDispatch(core.handlers);
  return {
    close: core.close,
    async call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
      const reply = await dispatch(name, request);
      if (!reply.ok) throw Object.assign(new Error(reply.error.message), reply.error);
      return CALLS[name].answer.parse(reply.value) as Answer<N>;
    },
  };
}

/** A folder with a meeting in its database, closed in good order, with a copy. */
async function used(): Promise<{ folder: string; meetingId: string }> {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.close();
  return { folder: core.dataDir, meetingId: id };
}

test('a damaged database leads to its newest good copy, is kept as it was, and everything works again at once', async () => {
  const { folder, meetingId } = await used();
  const file = join(folder, 'justera.db');
  const bytes = readFileSync(file);
  bytes.fill(0xab, 4096, 6 * 4096);
  writeFileSync(file, bytes);
  const app = start(folder);
  expect(await app.call('store.state', null)).toMatchObject({
    open: false,
    way: 'restore',
    mayBegin: false,
    error: { code: 'database-damaged' },
  });
  await expect(app.call('meetings.list', { councilId: null, includeRemoved: false })).rejects.toMatchObject({
    code: 'database-damaged',
  });
  const { newest } = await app.call('backups.state', null);
  const inside = await app.call('backups.look', { id: newest!.id, place: 'own' });
  expect(inside).toMatchObject({ meetings: 1, councils: [{ name: 'Trygghetsrådet' }], against: null });
  expect(readFileSync(file).equals(bytes)).toBe(true);

  await app.call('backups.restore', inside.ref);
  expect((await app.call('meetings.open', { id: meetingId })).id).toBe(meetingId);
  expect(await app.call('store.state', null)).toMatchObject({ open: true, notices: [] });
  const aside = readdirSync(folder).find((name) => name.startsWith('skadad-'));
  expect(readFileSync(join(folder, aside!, 'justera.db')).equals(bytes)).toBe(true);
});

test('a database that has gone is asked for, never begun anew by itself', async () => {
  const { folder, meetingId } = await used();
  rmSync(join(folder, 'justera.db'));
  const app = start(folder);
  expect(await app.call('store.state', null)).toMatchObject({
    open: false,
    way: 'restore',
    mayBegin: true,
    error: { code: 'database-missing' },
  });
  expect(existsSync(join(folder, 'justera.db'))).toBe(false);
  const { newest } = await app.call('backups.state', null);
  await app.call('backups.restore', { id: newest!.id, place: 'own' });
  expect((await app.call('meetings.open', { id: meetingId })).id).toBe(meetingId);
});

test('where the file is gone she may begin anew, when she says so', async () => {
  const { folder } = await used();
  rmSync(join(folder, 'justera.db'));
  const app = start(folder);
  expect(await app.call('store.begin', null)).toMatchObject({ open: true, notices: [] });
  expect(await app.call('councils.list', null)).toEqual([]);
});

test('a newer database is refused without a byte written, and tried again when it is another one', async () => {
  const { folder } = await used();
  const file = join(folder, 'justera.db');
  const good = readFileSync(file);
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.pragma('user_version = 100000');
  db.close();
  const before = sha(file);
  const app = start(folder);
  expect(await app.call('store.state', null)).toMatchObject({
    open: false,
    way: 'again',
    error: { code: 'database-newer' },
  });
  expect(await app.call('store.tryAgain', null)).toMatchObject({ open: false });
  expect(sha(file)).toBe(before);
  writeFileSync(file, good);
  expect(await app.call('store.tryAgain', null)).toMatchObject({ open: true });
});

test('an older database put in its place is noticed and told, once it is dismissed no more', async () => {
  const { folder, meetingId } = await used();
  const older = readFileSync(join(folder, 'justera.db'));
  const core = await testCore({ dataDir: folder });
  for (const theme of ['dark', 'light'] as const) await core.call('settings.set', { theme });
  await core.close();
  writeFileSync(join(folder, 'justera.db'), older);
  const app = start(folder);
  const state = await app.call('store.state', null);
  expect(state).toMatchObject({
    open: true,
    notices: [{ kind: 'older', message: expect.stringContaining('De senaste 2 ändringarna') }],
  });
  expect((await app.call('meetings.open', { id: meetingId })).id).toBe(meetingId);
  await app.close();
  const again = start(folder);
  const [notice] = ((await again.call('store.state', null)) as { notices: { id: string }[] }).notices;
  await again.call('store.dismiss', { id: notice!.id });
  expect(await again.call('store.state', null)).toMatchObject({ notices: [] });
});

test('another database put in its place is told as another', async () => {
  const { folder } = await used();
  const other = await used();
  cpSync(join(other.folder, 'justera.db'), join(folder, 'justera.db'));
  expect(await start(folder).call('store.state', null)).toMatchObject({ open: true, notices: [{ kind: 'other' }] });
});

test('a database on a share is not opened; it goes along to a local folder, and is found there from then on', async () => {
  const { folder, meetingId } = await used();
  const local = join(temporaryFolder(), 'lokal');
  const probes: PlaceProbes = {
    platform: 'linux',
    env: {},
    home: '/home/eva',
    realPath: (path) => path,
    exists: existsSync,
    list: () => [],
    fileSystem: () => null,
    mounts: () => `fil:/hem ${folder} nfs4 rw 0 0`,
  };
  const before = sha(join(folder, 'justera.db'));
  const app = start(folder, probes);
  expect(await app.call('store.state', null)).toMatchObject({
    open: false,
    way: 'place',
    error: { code: 'data-place' },
  });
  await expect(app.call('store.useFolder', { folder: join(folder, 'x') })).rejects.toMatchObject({
    code: 'data-place',
    field: 'folder',
  });
  expect(await app.call('store.useFolder', { folder: local })).toMatchObject({ open: true, folder: local });
  expect((await app.call('meetings.open', { id: meetingId })).id).toBe(meetingId);
  expect(sha(join(folder, 'justera.db'))).toBe(before);
  await app.close();
  expect(await start(folder, probes).call('store.state', null)).toMatchObject({ open: true, folder: local });
});

test('a folder that cannot be written to leads to nothing lost', async () => {
  const file = join(temporaryFolder(), 'data');
  writeFileSync(file, 'a file where the folder should be');
  const app = start(file);
  expect(await app.call('store.state', null)).toMatchObject({ open: false, way: 'again' });
  rmSync(file);
  mkdirSync(file);
  expect(await app.call('store.tryAgain', null)).toMatchObject({ open: true });
});
