/** Reliability row P12. The reference is the database file itself, read by node's own SQLite and searched as plain text. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

/** The facts of every meeting that is not put away, by id. */
async function storedFacts(core: TestCore): Promise<Map<string, string>> {
  await core.close();
  const db = new DatabaseSync(join(core.dataDir, 'justera.db'), { readOnly: true });
  const rows = db.prepare('select id, record from meeting where removed_at is null').all() as {
    id: string;
    record: string;
  }[];
  db.close();
  await core.restart();
  return new Map(rows.map(({ id, record }) => [id, record]));
}

test('everybody in the example is found in every meeting that names them, and in the registers', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  const persons = await core.call('persons.list', null);
  expect(persons.length).toBeGreaterThan(10);
  const facts = [...(await storedFacts(core))];
  for (const { name } of persons) {
    const { mentions } = await core.call('mentions.find', { name });
    const meetings = [...new Set(mentions.flatMap(({ meetingId }) => meetingId ?? []))].sort();
    const naming = facts.filter(([, record]) => record.includes(name)).map(([id]) => id);
    expect(meetings, name).toEqual(naming.sort());
    expect(
      mentions.some(({ source }) => source === 'Personregistret'),
      name,
    ).toBe(true);
  }
});

test('a name in any register is found, and one nobody has is not', async () => {
  const core = await testCore();
  const { council } = await withMeeting(core);
  await core.call('councils.save', { ...council, defaultPlace: 'Hos Ture Lind' });
  await core.call('snippets.save', {
    id: 's',
    category: 'Eget',
    title: 'Tack',
    text: 'Tack till Ture Lind',
    into: 'paragraph',
  });
  await core.call('organisations.save', {
    id: 'o',
    name: 'Ture Lind AB',
    shortName: '',
    kind: 'foretag',
    endedOn: null,
  });
  const { mentions, notes } = await core.call('mentions.find', { name: 'ture lind' });
  expect(mentions.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['Organets uppgifter', 'Standardfraser', 'Organisationer']),
  );
  expect(notes.join(' ')).toContain('nio månader');
  expect((await core.call('mentions.find', { name: 'Tage Ingen' })).mentions).toEqual([]);
});

test('the list to hand out holds every place', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  const [person] = await core.call('persons.list', null);
  const name = person?.name ?? '';
  const { mentions } = await core.call('mentions.find', { name });
  const file = await core.call('mentions.export', { name, format: 'pdf' });
  const text = execFileSync('pdftotext', ['-raw', join(core.dataDir, file ?? ''), '-'])
    .toString()
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain(`Uppgifter om ${name}`);
  for (const { place } of mentions) expect(text).toContain(place.slice(0, 12));
});
