import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
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
const disk = smallDisk('4m');
afterAll(() => disk?.remove());

test.skipIf(disk === null)('a full disk while typing (needs the right to mount a small disk)', async () => {
  const dataDir = join(disk!.folder, 'data');
  mkdirSync(dataDir);
  const core = await testCore({ dataDir });
  const meeting = await withMeeting(core);
  const filler = join(disk!.folder, 'filler');
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
  const checker = startChecker();
  const first = meeting.revision;
  let refused = 0;
  let lost = 0;
  let refusedButNotThere = 0;
  let recovered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // fill what is left, then type until it is refused
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
      refused++;
      break;
    }
    const seen = await checker.look(dataDir);
    expect(seen.sound).toBe(true);
    const there = seen.meetings[meeting.id];
    const holds = (revision: number) =>
      there?.whole &&
      there.revision >= revision &&
      (there.revision === first || there.place === `revision ${there.revision}`);
    if (!holds(saved.revision)) lost++;
    if (!holds(saved.revision + 1)) refusedButNotThere++;
    truncateSync(filler, 0);
    const again = await type('Efteråt.');
    if (again.ok) {
      recovered++;
      saved = again.value as Saved;
    }
  }
  checker.stop();
  told(
    'full disk',
    lost,
    ROUNDS,
    'lost what was acknowledged',
    `${refused} saves refused, ${recovered} times saving went on`,
  );
  // who had acknowledged what was refused would have been caught by the same look
  told('full disk, control', refusedButNotThere, refused, 'refused saves are not there');
  expect(lost).toBe(0);
  expect(refusedButNotThere).toBe(refused);
  expect(refused).toBe(ROUNDS);
  expect(recovered).toBe(ROUNDS);
  expect((await core.call('meetings.open', { id: meeting.id })).meeting.place).toBe(`revision ${saved.revision}`);
  await core.close();
});
