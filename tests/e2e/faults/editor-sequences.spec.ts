/**
 * reliability.md C1, C2, C6 and A8: whatever is written, switched, undone, reloaded, closed and killed in the window, in any order,
 * the store holds what was written. The model is what the hand did; the witness on the disk is Python's own SQLite.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_FOLDER } from '../../../electron/core/app-root.ts';
import { randomFrom, SEED, sized, told } from '../../faults/size.ts';
import { expect, test } from '../fixture.ts';
import { openEmptyMeeting } from '../pages/open-meeting.ts';
import { runSequences } from './sequence-runner.ts';

const SEQUENCES = sized(24, 2000);
const LANES = 2;
/** No more than share a pair of meetings: after that the app is started anew, with the page as it should be. */
const CONTROL = 10;
const MS_EACH = 20_000;

for (let lane = 0; lane < LANES; lane += 1) {
  const count = Math.ceil(SEQUENCES / LANES);
  test(`what is in the store is what was written, after ${count} sequences (${lane + 1} of ${LANES})`, async ({
    app,
  }) => {
    test.setTimeout(60_000 + count * MS_EACH);
    await openEmptyMeeting(app.page);
    const tally = await runSequences(app, count, { random: randomFrom(SEED + lane), patience: 5000 });
    const { sequences, wrong, acts, kills, closings, reloads } = tally;
    const more = `${acts} acts, ${reloads} reloads, ${kills} kills and ${closings} closings`;
    told('editor sequences', wrong.length, sequences, 'left the store other than what was written', more);
    expect(wrong).toEqual([]);
    expect(sequences).toBe(count);
  });
}

test('control: a page that does not save when a meeting is left is caught', async ({ app }) => {
  test.skip(app.shell !== 'browser', 'the page is changed on its way into the browser');
  test.setTimeout(300_000);
  const removed: string[] = [];
  const without = (script: string, what: RegExp, instead: string) =>
    script.replace(what, (found: string, queue: string) => {
      removed.push(found);
      return instead.replace('queue', queue);
    });
  await app.page.route('**/*.js', async (route) => {
    const script = readFileSync(join(BUILT_FOLDER, 'renderer', new URL(route.request().url()).pathname), 'utf8');
    const leaving = without(script, /(\w+)\.flush\(\)\.then\(\(\)=>\1\.close\(\)\)/g, 'queue.close()');
    const careless = without(leaving, /!await (\w+)\.flush\(\)(?=,enableBeforeUnload)/g, '!queue');
    await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: careless });
  });
  await app.page.reload();
  await openEmptyMeeting(app.page);
  expect(removed).toHaveLength(2);
  const { wrong } = await runSequences(app, CONTROL, { random: randomFrom(SEED), patience: 1500 });
  told('editor sequences, control', wrong.length, CONTROL, 'left the store other than what was written');
  expect(wrong.length).toBeGreaterThan(0);
});
