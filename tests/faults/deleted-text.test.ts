/**
 * Reliability row P4: what was deleted is in no live file. The checker reads the raw bytes of everything in the data folder but
 * the copies, in every form a text may have there.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Op } from '../../shared/domain/meeting-change.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { type TestCore, testCore } from '../builders/core.ts';
import { seat, withMeeting } from '../builders/registers.ts';

afterEach(() => vi.useRealTimers());

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'backups' ? [] : filesOf(path);
    return [path];
  });
}

/** The files that hold the text, as UTF-8 or UTF-16, in any case. */
function filesWith(core: TestCore, canary: string): string[] {
  const forms = [canary, canary.toLowerCase()].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]);
  return filesOf(core.dataDir).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}

const CANARY = 'Zyxkanariefågel';

async function meetingWithCanary(core: TestCore): Promise<string> {
  const { id, revision } = await withMeeting(core);
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: 's',
    label: 'Text',
    ops: [
      Op.parse({
        op: 'insert',
        path: 'items',
        index: 0,
        value: { id: 'kanarie', heading: `${CANARY}ärende`, body: richTextFrom(`Om ${CANARY}n. `.repeat(300)) },
      }),
      { op: 'set', path: 'place', value: CANARY },
    ],
  });
  await core.call('meetings.change', {
    id,
    baseRevision: revision + 1,
    step: 't',
    label: 'Text',
    ops: [Op.parse({ op: 'set', path: 'items/kanarie/body', value: richTextFrom(`${CANARY} igen`) })],
  });
  return id;
}

test('a meeting deleted for good is in no live file', async () => {
  const core = await testCore();
  const id = await meetingWithCanary(core);
  await core.call('meetings.remove', { id });
  // the control: as long as it can be brought back it is there, so the checker sees
  expect(filesWith(core, CANARY)).not.toEqual([]);
  expect((await core.refused('meetings.erase', { id: 'ingen' })).code).toBe('not-found');
  await core.call('meetings.erase', { id });
  expect(filesWith(core, CANARY)).toEqual([]);
  await core.close();
  expect(filesWith(core, CANARY)).toEqual([]);
});

test('a meeting that was not put away cannot be deleted', async () => {
  const core = await testCore();
  const id = await meetingWithCanary(core);
  expect((await core.refused('meetings.erase', { id })).code).toBe('not-found');
  expect((await core.call('meetings.open', { id })).meeting.place).toBe(CANARY);
});

test('rows deleted from a register are in no live file thirty seconds later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const core = await testCore();
  await withMeeting(core);
  await core.call('snippets.save', {
    id: 'k',
    category: CANARY,
    title: CANARY,
    text: `Tack ${CANARY}!`.repeat(50),
    into: 'paragraph',
  });
  const { membership, person } = await seat(core, CANARY);
  expect(filesWith(core, CANARY)).not.toEqual([]);
  await core.call('snippets.remove', { id: 'k' });
  await core.call('roster.remove', { id: membership.id });
  await core.call('persons.remove', { id: person.id });
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  // the checkpoint is a job of its own: whatever comes after it has waited for it
  await core.call('persons.list', null);
  expect(filesWith(core, CANARY)).toEqual([]);
});
