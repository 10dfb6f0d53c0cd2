import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStorage } from '../../electron/core/storage/storage.ts';
import { testCore } from '../builders/core.ts';
import { smallDisk } from './small-disk.ts';

const disk = smallDisk('8m');
afterAll(() => disk?.remove());

test.skipIf(disk === null)('a disk that may not be written to is told as such (needs the right to mount)', async () => {
  const dataDir = join(disk!.folder, 'data');
  mkdirSync(dataDir);
  const core = await testCore({ dataDir });
  await core.call('example.install', null);
  await core.close();
  disk!.makeReadOnly();
  expect(() => openStorage(dataDir)).toThrow(
    expect.objectContaining({ code: 'read-only-folder', message: expect.stringContaining('rätt att skriva') }),
  );
  // Node says of a folder it cannot make there that it does not exist
  expect(() => openStorage(join(disk!.folder, 'new'))).toThrow(
    expect.objectContaining({ code: 'folder-missing', message: expect.stringContaining('rätt att skriva') }),
  );
});
