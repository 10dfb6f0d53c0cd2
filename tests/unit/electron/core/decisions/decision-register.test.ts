import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DecisionFilter } from '../../../../../shared/calls/decisions.ts';
import { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { withCouncil } from '../../../../builders/registers.ts';
import { wordParts } from '../../../../tools/word-package.ts';

const decided = (id: string, heading: string, ...clauses: string[]) =>
  AgendaItem.parse({
    id,
    heading,
    decisions: [{ id: `b-${id}`, clauses: clauses.map((text, i) => ({ id: `c${i}`, text })) }],
  });

async function meetingOn(core: TestCore, date: string | null, ...items: AgendaItem[]): Promise<string> {
  const { id, revision } = await core.call('meetings.create', { councilId: 'rad', date });
  await put(core, id, revision, items);
  return id;
}

const put = (core: TestCore, id: string, baseRevision: number, items: AgendaItem[]) =>
  core.call('meetings.change', {
    id,
    baseRevision,
    step: 's',
    label: 's',
    ops: [{ op: 'set', path: 'items', value: JSON.parse(JSON.stringify(items)) }],
  });

const list = (core: TestCore, filter: Partial<DecisionFilter> = {}, page: { offset?: number; limit?: number } = {}) =>
  core.call('decisions.list', { filter: DecisionFilter.parse(filter), offset: 0, limit: 100, ...page });
const headings = async (core: TestCore, filter: Partial<DecisionFilter> = {}) =>
  (await list(core, filter)).rows.map(({ heading }) => heading);

test('follows the meeting: typed, changed, undone, put away, brought back', async () => {
  const core = await testCore();
  await withCouncil(core);
  const id = await meetingOn(
    core,
    '2026-09-10',
    AgendaItem.parse({ id: 'i0', heading: 'Öppnande' }),
    decided('i1', 'Planen', 'anta planen', ' '),
  );
  expect((await list(core)).rows).toMatchObject([
    {
      meetingId: id,
      itemId: 'i1',
      number: '2.',
      heading: 'Planen',
      clauses: ['anta planen'],
      councilName: 'Trygghetsrådet',
      date: '2026-09-10',
      status: 'utkast',
    },
  ]);
  await put(core, id, 2, [decided('i1', 'Planen', '  '), decided('i2', 'Loggen', 'stänga loggen')]);
  expect(await headings(core)).toEqual(['Loggen']);
  await core.call('meetings.undo', { id });
  await core.call('meetings.redo', { id });
  expect(await headings(core)).toEqual(['Loggen']);
  await core.call('meetings.remove', { id });
  expect(await list(core)).toEqual({ total: 0, rows: [] });
  await core.call('meetings.restore', { id });
  await core.restart();
  expect(await headings(core)).toEqual(['Loggen']);
});

test('is filtered by council, year, status, words in any case, and who is to act', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('councils.save', {
    ...(await core.call('councils.get', { id: 'rad' })),
    id: 'annat',
    name: 'Äldrerådet',
  });
  await meetingOn(core, '2025-03-01', decided('a', 'Ärlig granskning', 'ge Åsa Örn i uppdrag att ÅTERKOMMA'));
  const late = await meetingOn(
    core,
    '2026-09-10',
    decided('b', 'Belysning', 'tacka Åsa Örn', 'föreslå kommunstyrelsen att köpa lampor'),
  );
  await meetingOn(core, null, decided('c', 'Utan dag', 'vänta'));
  expect(await headings(core)).toEqual(['Belysning', 'Ärlig granskning', 'Utan dag']);
  expect(await headings(core, { year: 2025 })).toEqual(['Ärlig granskning']);
  expect(await core.call('decisions.years', null)).toEqual([2026, 2025]);
  expect(await headings(core, { text: 'återkom ÄRLIG' })).toEqual(['Ärlig granskning']);
  expect(await headings(core, { text: 'ärlig lampor' })).toEqual([]);
  expect(await headings(core, { who: 'åsa' })).toEqual(['Ärlig granskning']);
  expect(await headings(core, { who: 'Kommunstyrelsen' })).toEqual(['Belysning']);
  expect(await headings(core, { councilId: 'annat' })).toEqual([]);
  await core.call('meetings.setStatus', { id: late, status: 'for-granskning' });
  expect(await headings(core, { status: 'for-granskning' })).toEqual(['Belysning']);
});

test('comes a page at a time', async () => {
  const core = await testCore();
  await withCouncil(core);
  const many = Array.from({ length: 7 }, (_, i) => decided(`i${i}`, `Ärende ${i}`, 'vänta'));
  await meetingOn(core, '2026-09-10', ...many);
  const pages = [await list(core, {}, { limit: 5 }), await list(core, {}, { limit: 5, offset: 5 })];
  expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
    [7, 5],
    [7, 2],
  ]);
  expect(pages.flatMap(({ rows }) => rows.map(({ heading }) => heading))).toEqual(many.map(({ heading }) => heading));
});

test('is written as a spreadsheet whose dates are dates and whose clauses stand on lines', async () => {
  const core = await testCore();
  await withCouncil(core);
  await meetingOn(
    core,
    '2026-09-10',
    decided('a', '=Formel & <tecken>', 'anta planen', 'ge Åsa i uppdrag att trycka den'),
  );
  const name = await core.call('decisions.export', { filter: DecisionFilter.parse({}) });
  expect(name).toBe('Beslut 2026-11-21.xlsx');
  const parts = await wordParts(readFileSync(join(core.dataDir, name!)));
  const texts = parts.get('xl/sharedStrings.xml');
  expect(texts).toContain('att anta planen\natt ge Åsa i uppdrag att trycka den');
  expect(texts).toContain('=Formel &amp; &lt;tecken&gt;');
  // 2026-09-10 as Excel counts days
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>46275</v>');
});
