import { expect, test } from 'vitest';
import { runCli } from '../../../../../electron/core/cli/run-cli.ts';
import type { TestCore } from '../../../../builders/core.ts';
import { testCore } from '../../../../builders/core.ts';
import { attendee, recordOf, soundMeeting } from '../../../../builders/record.ts';

const chair = attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] });
const secretary = attendee({ id: 'c', name: 'Cia Ceder', roles: ['sekreterare'] });

async function imported(core: TestCore, klApplies: boolean, place = 'Eken'): Promise<string> {
  const meeting = soundMeeting({
    place,
    attendance: [chair, attendee({ id: 'b', name: 'Bo Berg', presence: 'absent', roles: ['justerare'] }), secretary],
  });
  const record = recordOf(meeting, {
    council: { name: klApplies ? 'Tekniska nämnden' : 'Trygghetsrådet', kind: klApplies ? 'namnd' : 'rad', klApplies },
  });
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  return (await core.call('records.import', { name: 'mote.json', bytes })).id;
}

test('a copy to sign is refused with the reason where kommunallagen applies, and only there', async () => {
  const core = await testCore();
  const board = await imported(core, true);
  expect(await core.refused('documents.make', { meetingId: board, formats: ['docx', 'pdf'] })).toMatchObject({
    code: 'review-blocks',
    message: expect.stringContaining('Justeraren Bo Berg är inte närvarande.'),
    field: 'attendance.b.roles',
  });
  expect(await core.call('documents.list', { meetingId: board })).toEqual([]);
  await core.call('documents.make', { meetingId: board, formats: ['txt', 'json', 'html'] });
  const council = await imported(core, false);
  expect(await core.call('documents.make', { meetingId: council, formats: ['docx'] })).toHaveLength(1);
});

test('a copy for the web is refused as long as a personal identity number stands anywhere', async () => {
  const core = await testCore();
  const id = await imported(core, false, 'Eken, nyckel hos 811218-9876');
  for (const request of [{ formats: ['html'] as const }, { formats: ['pdf'] as const, copy: 'web' as const }])
    expect(await core.refused('documents.make', { meetingId: id, ...request })).toMatchObject({
      code: 'review-blocks',
      field: 'place',
    });
  expect(await core.call('documents.make', { meetingId: id, formats: ['pdf'] })).toHaveLength(1);
});

test('the command prints a line of JSON for each finding', async () => {
  const [out, err]: [string[], string[]] = [[], []];
  const sample = new URL('../../../../samples/koping-2019-03-06.json', import.meta.url).pathname;
  const code = await runCli(['review', sample, '--no-spelling'], {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  expect(code).toBe(0);
  const bracket = out.map((line) => JSON.parse(line)).find(({ rule }) => rule === 'bracket-unclosed');
  expect(bracket).toMatchObject({
    file: 'koping-2019-03-06.json',
    severity: 'warn',
    place: { step: 'arenden', anchor: 'item:i5/body', path: 'items.i5.body', words: { word: '(' } },
    message: expect.stringContaining('stängs aldrig'),
    mend: { ops: [{ op: 'set', path: 'items/i5/body' }] },
  });
  expect(err.join()).toContain(`${out.length} att titta på`);
});
