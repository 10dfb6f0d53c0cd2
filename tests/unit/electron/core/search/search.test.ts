import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../../../electron/core/storage/create-database.ts';
import type { Answer, Request } from '../../../../../shared/api.ts';
import type { SearchHit, SearchKind } from '../../../../../shared/calls/search.ts';
import { Meeting } from '../../../../../shared/domain/meeting.ts';
import { writeMeetings } from '../../../../bench/big/big-database.ts';
import { type TestCore, temporaryFolder, testCore } from '../../../../builders/core.ts';
import { manyMeetings } from '../../../../builders/many-meetings.ts';
import { naiveDecisions, naiveItems } from '../../../../builders/naive-search.ts';
import { council, person, withCouncil, withMeeting } from '../../../../builders/registers.ts';

const find = (
  core: TestCore,
  text: string,
  given: Partial<Request<'search.find'>> = {},
): Promise<Answer<'search.find'>> =>
  core.call('search.find', {
    ...{ text, kind: null, councilId: null, year: null, order: 'best', count: true, limit: 50, offset: 0 },
    ...given,
  });

async function hits(
  core: TestCore,
  text: string,
  kind: SearchKind,
  given: Partial<Request<'search.find'>> = {},
): Promise<SearchHit[]> {
  return (await find(core, text, { kind, ...given })).groups.flatMap((group) => group.hits);
}

/** A meeting of a day, its first item with this heading and text. */
async function meetingSaying(core: TestCore, heading: string, text = '', date = '2026-11-25'): Promise<string> {
  const { id, revision, meeting } = await core.call('meetings.create', { councilId: 'rad', date });
  const item = meeting.items[0]!.id;
  const body = {
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
  const ops = [
    { op: 'set' as const, path: `items/${item}/heading`, value: heading },
    ...(text === '' ? [] : [{ op: 'set' as const, path: `items/${item}/body`, value: body }]),
  ];
  await core.call('meetings.change', { id, baseRevision: revision, step: 's', label: 'Text', ops });
  return id;
}

const marked = ({ text, marks }: { text: string; marks: [number, number][] }): string[] =>
  marks.map(([from, to]) => text.slice(from, to));

test('a hit shows its heading, its council and day, the words around, and leads to the place', async () => {
  const core = await testCore();
  await withMeeting(core);
  const long = `${'Rådet talade om annat en stund. '.repeat(9)}Polisen föreslår <b>Kameraövervakning</b> vid torget.`;
  const id = await meetingSaying(core, 'Trygghet', long);
  const [hit] = await hits(core, 'övervakning', 'item');
  expect(hit).toMatchObject({
    kind: 'item',
    id,
    councilName: 'Trygghetsrådet',
    title: { text: 'Trygghet', marks: [] },
  });
  expect(hit?.place).toMatchObject({ meetingId: id, date: '2026-11-25', status: 'utkast' });
  expect(hit?.place?.anchor).toMatch(/^item:[^/]+\/body$/);
  expect(hit?.snippet?.text).toMatch(/^… .*<b>Kameraövervakning<\/b> vid torget\.$/);
  expect(hit?.snippet?.text.length).toBeLessThan(260);
  expect(marked(hit!.snippet!)).toEqual(['övervakning']);
});

test('nothing that can be typed is an error, and what says nothing finds nothing', async () => {
  const core = await testCore();
  await withMeeting(core);
  await meetingSaying(core, 'AND OR NOT NEAR', 'title body "citat" 100 % säkert');
  for (const text of [
    '"',
    '""',
    '*',
    'a*',
    'AND',
    'NOT x',
    'NEAR(a b, 3)',
    'title:x',
    '^title',
    '- x',
    '{a b} : c',
    'a"b"c',
    '(',
    ')',
    "'; drop table meeting; --",
    '\\',
    '%',
    '_',
    '[a-z]*',
    '?',
    '\0',
    '\ud800',
    '👍🏽',
    'å̈',
    '\u200d',
    'x'.repeat(100_000),
  ])
    await expect(find(core, text), text.slice(0, 20)).resolves.toBeDefined();
  expect((await find(core, ' "*" ')).groups).toEqual([]);
  expect(await hits(core, 'near AND not', 'item')).toHaveLength(1);
  expect(await hits(core, `citat ${'ord '.repeat(250_000)}`, 'item')).toHaveLength(0);
});

test('the best first: a heading before a decision before a text, and of equals the newest', async () => {
  const core = await testCore();
  await withMeeting(core);
  const filler = 'Rådet tackar för informationen och går vidare till nästa punkt på dagordningen.';
  const text = await meetingSaying(core, 'Övrigt', `Vi talade om belysning. ${filler}`, '2026-11-20');
  const heading = await meetingSaying(core, 'Belysning', filler, '2026-03-01');
  const older = await meetingSaying(core, 'Övrigt', `Vi talade om belysning. ${filler}`, '2020-11-20');
  expect((await hits(core, 'belysning', 'item')).map(({ id }) => id)).toEqual([heading, text, older]);
  expect((await hits(core, 'belysning', 'item', { order: 'newest' })).map(({ id }) => id)).toEqual([
    text,
    heading,
    older,
  ]);
});

test('narrowed by council, year and kind, and read in pages', async () => {
  const core = await testCore();
  await withMeeting(core);
  await core.call('councils.save', council({ id: 'annat', name: 'Ungdomsrådet' }));
  for (const date of ['2024-12-31', '2025-01-01', '2025-12-31'])
    await meetingSaying(core, `Lekplats ${date}`, '', date);
  const days = async (given: Partial<Request<'search.find'>>) =>
    (await hits(core, 'lekplats', 'item', { order: 'newest', ...given })).map(({ place }) => place?.date);
  expect(await days({ year: 2025 })).toEqual(['2025-12-31', '2025-01-01']);
  expect(await days({ year: 2024 })).toEqual(['2024-12-31']);
  expect(await days({ councilId: 'annat' })).toEqual([]);
  expect(await days({ councilId: 'rad' })).toHaveLength(3);
  expect(await days({ limit: 2 })).toEqual(['2025-12-31', '2025-01-01']);
  expect(await days({ limit: 2, offset: 2 })).toEqual(['2024-12-31']);
  expect((await find(core, 'ungdom')).groups.map(({ kind }) => kind)).toEqual(['council']);
  expect(await core.call('search.years', null)).toEqual([2026, 2025, 2024]);
});

test('registers are followed: a new name is found, the old one is not', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('persons.save', person({ id: 'p', name: 'Åsa Örnklo', email: 'asa@exempel.example' }));
  expect((await hits(core, 'örn', 'person')).map(({ id }) => id)).toEqual(['p']);
  expect((await hits(core, 'exempel', 'person'))[0]?.snippet?.text).toContain('asa@exempel.example');
  await core.call('persons.save', person({ id: 'p', name: 'Åsa Lind' }));
  expect(await hits(core, 'örn', 'person')).toEqual([]);
  expect(await hits(core, 'åsa lind', 'person')).toHaveLength(1);
  await core.call('persons.remove', { id: 'p' });
  expect(await hits(core, 'lind', 'person')).toEqual([]);
  await core.call('councils.save', council({ name: 'Folkhälsorådet' }));
  expect(await hits(core, 'hälsa', 'council')).toEqual([]);
  expect(await hits(core, 'hälso', 'council')).toHaveLength(1);
});

test('a removed meeting is not found, nor its files; brought back they are', async () => {
  const core = await testCore();
  await withMeeting(core);
  const id = await meetingSaying(core, 'Skadegörelse');
  await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  const both = async () => [
    (await hits(core, 'skadegörelse', 'item')).length,
    (await hits(core, 'trygghets', 'file')).length,
  ];
  expect(await both()).toEqual([1, 1]);
  await core.call('meetings.remove', { id });
  expect(await both()).toEqual([0, 0]);
  await core.call('meetings.restore', { id });
  expect(await both()).toEqual([1, 1]);
});

/** Every word of the index with where it stands, and the list of words: all there is to know of it. */
function dump(folder: string): unknown {
  const db = new Database(join(folder, 'justera.db'));
  const of = (table: string) => {
    db.exec(`create virtual table temp.v_${table} using fts5vocab (main, ${table}, instance)`);
    const rows =
      db.prepare(`select term, col, offset, s.noun, s.source_id, p.place from temp.v_${table} v join search_passage p on p.id = v.doc
      join search_source s on s.seq = p.source_seq where col <> 'council' order by 1, 2, 3, 4, 5, 6`);
    return rows.all();
  };
  const words = db.prepare('select word from search_word order by word').pluck().all();
  const parts = db.prepare("select word from search_part where word glob '*e*' order by word").pluck().all();
  const tables = ['search_minutes', 'search_heading', 'search_decision', 'search_register'].map(of);
  const all = { tables, words, parts };
  db.close();
  return all;
}

test('what many small saves made is what filling anew makes, and what was deleted is in neither', async () => {
  const core = await testCore();
  await withMeeting(core);
  const secret = 'hemligtxq7namn';
  const id = await meetingSaying(core, `Om ${secret}`, `Här står ${secret} en gång till`);
  await meetingSaying(core, 'Kvar', 'Det här blir kvar');
  await core.call('persons.save', person({ id: 'q', name: `Bo ${secret}` }));
  expect(await hits(core, secret, 'item')).toHaveLength(1);
  const { revision, meeting } = await core.call('meetings.open', { id });
  const path = `items/${meeting.items[0]!.id}`;
  const ops = [
    { op: 'set' as const, path: `${path}/heading`, value: 'Annan rubrik' },
    { op: 'remove' as const, path },
    { op: 'set' as const, path: 'date', value: '2025-01-01' },
  ];
  await core.call('meetings.change', { id, baseRevision: revision, step: 't', label: 'Text', ops });
  await core.call('persons.save', person({ id: 'q', name: 'Bo Ek' }));
  await core.close();

  const kept = dump(core.dataDir) as { words: string[] };
  expect(kept.words).toContain('kvar');
  expect(kept.words.filter((word) => word.includes('xq7'))).toEqual([]);
  const db = new Database(join(core.dataDir, 'justera.db'));
  for (const table of [
    'search_minutes_data',
    'search_heading_data',
    'search_decision_data',
    'search_register_data',
    'search_part_data',
  ])
    expect(db.prepare(`select count(*) from ${table} where instr(block, cast('xq7' as blob)) > 0`).pluck().get()).toBe(
      0,
    );
  db.exec('update search_state set version = 0');
  db.close();
  await core.restart();
  expect(await hits(core, 'kvar', 'item')).toHaveLength(1);
  await core.close();
  expect(dump(core.dataDir)).toEqual(kept);
});

test('among many meetings the same is found as by a plain scan', async () => {
  const dataDir = temporaryFolder();
  const COUNT = 40;
  createDatabase(join(dataDir, 'justera.db'), new Date('2026-11-20T12:00:00'));
  writeMeetings(join(dataDir, 'justera.db'), COUNT);
  const core = await testCore({ dataDir });
  const many = manyMeetings(COUNT);
  const all = Array.from({ length: COUNT }, (_, number) => many.meeting(number));
  expect(Meeting.parse(all[0]!.meeting)).toEqual(all[0]!.meeting);
  const questions = [
    'kamera',
    'övervakning',
    'trygg',
    'budget plan',
    'råd',
    'KS 20',
    'ka',
    'be sa',
    'ordning',
    '"att" är',
  ];
  for (const text of questions) {
    for (const [kind, naive] of [
      ['item', naiveItems],
      ['decision', naiveDecisions],
    ] as const) {
      const wanted = all.flatMap(({ id, meeting }) => naive(meeting, text).map((item) => `${id} ${item}`));
      const [group] = (await find(core, text, { kind, limit: 500 })).groups;
      const found = (group?.hits ?? []).filter(({ place }) => place?.anchor.startsWith('item:'));
      expect(found.map(({ id, place }) => `${id} ${/^item:([^/]+)/.exec(place!.anchor)?.[1]}`).sort(), text).toEqual(
        wanted.sort(),
      );
    }
  }
  for (const text of questions)
    for (const order of ['best', 'newest'] as const) {
      const counted = await find(core, text, { order, limit: 5 });
      const uncounted = await find(core, text, { order, limit: 5, count: false });
      expect(uncounted.groups.map(({ hits }) => hits)).toEqual(counted.groups.map(({ hits }) => hits));
      for (const [i, { total, atLeast }] of uncounted.groups.entries())
        expect(atLeast ? total <= counted.groups[i]!.total : total === counted.groups[i]!.total, text).toBe(true);
    }
}, 30_000);
