import { cpSync, readdirSync, readFileSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testCore } from '../builders/core.ts';
import { withMeeting } from '../builders/registers.ts';
import { startCopyChecker } from './copy-checker.ts';
import { sized, told } from './size.ts';
import { smallDisk } from './small-disk.ts';

/** reliability.md A7 and section 9 (e), one fault upon another: the disk is full when a copy is to be put back. */
const ROUNDS = sized(25, 200);
const CONTROL = 10;
const disk = smallDisk('90m');
const checker = startCopyChecker();
afterAll(() => {
  checker.stop();
  disk?.remove();
});

/** A database that has been written in since its one copy was made; the name of the copy, and what each of them holds. */
async function newerThanItsCopy() {
  const core = await testCore();
  await withMeeting(core);
  await core.call('backups.make', null);
  const { newest } = await core.call('backups.state', null);
  const text = 'Nytt sedan kopian. '.repeat(100);
  for (let n = 0; n < 40; n++)
    await core.call('snippets.save', {
      id: `fras-${n}`,
      category: 'Egna',
      title: `Fras ${n}`,
      text,
      into: 'paragraph',
    });
  await core.close();
  const { content: now } = await checker.database(core.dataDir);
  const copy = (await checker.copies(join(core.dataDir, 'backups'))).find(({ content }) => content !== now)!.content;
  return { source: core.dataDir, id: newest!.id, now, copy };
}

/** Fills the disk but for so many bytes, or as near as it comes. */
function fill(folder: string, free: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const size = bavail * bsize - free;
  if (size > 0) writeFileSync(join(folder, 'filler'), Buffer.alloc(size));
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

test.skipIf(disk === null)(
  'a copy put back on a disk with too little room: the old or the copy (needs the right to mount)',
  async () => {
    const { source, id, now, copy } = await newerThanItsCopy();
    expect(copy).not.toBe(now);
    const { folder } = disk!;
    const dataDir = join(folder, 'data');
    let wrong = 0;
    let refused = 0;
    for (let round = 0; round < ROUNDS; round++) {
      clear(folder);
      cpSync(source, dataDir, { recursive: true });
      const core = await testCore({ dataDir });
      fill(folder, Math.floor((round * 80_000_000) / ROUNDS));
      const reply = await core.dispatch('backups.restore', { id, place: 'own' });
      if (!reply.ok) refused++;
      await core.close();
      rmSync(join(folder, 'filler'), { force: true });
      const { content, sound } = await checker.database(dataDir);
      if (!sound || content !== (reply.ok ? copy : now)) wrong++;
    }
    told('full disk when a copy is put back', wrong, ROUNDS, 'neither the old nor the copy', `${refused} refused`);
    expect(wrong).toBe(0);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(ROUNDS);
  },
);

test.skipIf(disk === null)(
  'control: a copy written over the database is caught (needs the right to mount)',
  async () => {
    const { source, id, now, copy } = await newerThanItsCopy();
    const { folder } = disk!;
    const dataDir = join(folder, 'data');
    let wrong = 0;
    for (let round = 0; round < CONTROL; round++) {
      clear(folder);
      cpSync(source, dataDir, { recursive: true });
      const file = join(dataDir, 'justera.db');
      truncateSync(file);
      fill(folder, round * 8192);
      try {
        writeFileSync(file, readFileSync(join(dataDir, 'backups', id)));
      } catch {
        // nobody is told: what is there now is what is left
      }
      const { content, sound } = await checker.database(dataDir);
      if (!sound || (content !== now && content !== copy)) wrong++;
    }
    told('full disk when a copy is put back, control', wrong, CONTROL, 'neither the old nor the copy');
    expect(wrong).toBeGreaterThan(0);
  },
);
