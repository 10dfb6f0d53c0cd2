import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Saved } from '../../shared/calls/meetings.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { testCore } from '../builders/core.ts';
import { withMeeting } from '../builders/registers.ts';
import { startChecker } from './checker.ts';
import { sized, told } from './size.ts';
import { smallDisk } from './small-disk.ts';

/** reliability.md A6: a full disk loses nothing acknowledged, is told as such, and saving goes on when there is room again. */
const ROUNDS = sized(20, 200);
/** A database grows with every round; after so many it would fill the disk by itself. */
const ROUNDS_OF_A_DATABASE = 20;
const disk = smallDisk('4m');
const checker = startChecker();
afterAll(() => {
  checker.stop();
  disk?.remove();
});

type Tally = { refused: number; lost: number; refusedButNotThere: number; recovered: number };

/** Fills the disk, types until it is refused, looks, makes room and types again; so many times, in a database of its own. */
async function typeOnFullDisk(folder: string, rounds: number, tally: Tally): Promise<void> {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const core = await testCore({ dataDir });
  const meeting = await withMeeting(core);
  const filler = join(folder, 'filler');
  const item = meeting.meeting.items[0]!.id;
  let saved: Pick<Saved, 'revision'> = meeting;
  const type = (text: string) =>
    core.dispatch('meetings.change', {
      id: meeting.id,
      baseRevision: saved.revision,
      step: `s${saved.revision}`,
      label: 'Text',
      ops: [
        { op: 'set', path: 'place', value: `revision ${saved.revision + 1}` },
        { op: 'set', path: `items/${item}/body`, value: richTextFrom(text) },
      ],
    });
  const first = meeting.revision;
  for (let round = 0; round < rounds; round++) {
    for (let size = 4 * 1024 * 1024; size > 512; size = Math.floor(size / 2))
      try {
        writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
      } catch {}
    for (let tries = 0; tries < 200; tries++) {
      const reply = await type(`Runda ${round}, försök ${tries}. `.repeat(200));
      if (reply.ok) {
        saved = reply.value as Saved;
        continue;
      }
      expect(reply.error).toMatchObject({ code: 'disk-full', message: expect.stringContaining('Disken är full') });
      tally.refused++;
      break;
    }
    const seen = await checker.look(dataDir);
    expect(seen.sound).toBe(true);
    const there = seen.meetings[meeting.id];
    const holds = (revision: number) =>
      there?.whole &&
      there.revision >= revision &&
      (there.revision === first || there.place === `revision ${there.revision}`);
    if (!holds(saved.revision)) tally.lost++;
    if (!holds(saved.revision + 1)) tally.refusedButNotThere++;
    truncateSync(filler, 0);
    const again = await type('Efteråt.');
    if (again.ok) {
      tally.recovered++;
      saved = again.value as Saved;
    }
  }
  expect((await core.call('meetings.open', { id: meeting.id })).meeting.place).toBe(`revision ${saved.revision}`);
  await core.close();
  rmSync(dataDir, { recursive: true });
  rmSync(filler);
}

test.skipIf(disk === null)('a full disk while typing (needs the right to mount a small disk)', async () => {
  const tally: Tally = { refused: 0, lost: 0, refusedButNotThere: 0, recovered: 0 };
  for (let done = 0; done < ROUNDS; done += ROUNDS_OF_A_DATABASE)
    await typeOnFullDisk(disk!.folder, Math.min(ROUNDS_OF_A_DATABASE, ROUNDS - done), tally);
  const { refused, lost, refusedButNotThere, recovered } = tally;
  const more = `${refused} saves refused, ${recovered} times saving went on`;
  told('full disk', lost, ROUNDS, 'lost what was acknowledged', more);
  // who had acknowledged what was refused would have been caught by the same look
  told('full disk, control', refusedButNotThere, refused, 'refused saves are not there');
  expect(lost).toBe(0);
  expect(refusedButNotThere).toBe(refused);
  expect(refused).toBe(ROUNDS);
  expect(recovered).toBe(ROUNDS);
});
