import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Request } from '../../../../../shared/api.ts';
import type { Meeting } from '../../../../../shared/domain/meeting.ts';
import type { Op } from '../../../../../shared/domain/meeting-change.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { naiveDecisions, naiveItems } from '../../../../builders/naive-search.ts';
import { agendaItem } from '../../../../builders/record.ts';
import { withCouncil } from '../../../../builders/registers.ts';

const WORDS = [
  'Kameraövervakning',
  'kamera',
  'övervakningen',
  'VIDEOÖVERVAKNING',
  'får',
  'far',
  'José',
  'jose',
  'gode män',
  'rådet',
  'Trygghetsrådet',
  'råd',
  'BRÅ-rapporten',
  '2021/331',
  'för\u00adening',
  'm²',
  'Åkerö'.normalize('NFD'),
  'en',
  'ens',
  'Łódź',
];
const QUESTIONS = [
  'övervak',
  'kamera',
  'ÖVERVAKNING',
  'a',
  'en',
  'råd',
  'fa',
  'få',
  'far',
  'får',
  'jose',
  'José',
  'brå-rap',
  '331',
  '2021/3',
  'ks 20',
  'ka öv',
  '"gode män"',
  '"gode mä"',
  'förening',
  'åker',
  'ning kam',
  'kamera råd',
  'rådet "gode män"',
  'lodz',
  'Łódź',
  'm2',
];

const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const item = fc.record({
  heading: sentence,
  caseNumber: fc.constantFrom('', 'KS 2021/331'),
  body: fc.array(fc.tuple(sentence, fc.boolean()), { maxLength: 3 }),
  clause: fc.option(sentence),
});

let made = 0;
const built = ({ heading, caseNumber, body, clause }: typeof item extends fc.Arbitrary<infer T> ? T : never) => {
  made += 1;
  const content = body.map(([text, bold]) => ({
    type: 'paragraph' as const,
    content:
      text === ''
        ? []
        : [
            { type: 'text' as const, text: text.slice(0, 3) },
            ...(text.length > 3
              ? [{ type: 'text' as const, text: text.slice(3), ...(bold && { marks: [{ type: 'bold' as const }] }) }]
              : []),
          ],
  }));
  return agendaItem({
    id: `i${made}`,
    heading,
    caseNumber,
    body: { type: 'doc', content },
    decisions: clause === null ? [] : [{ id: `d${made}`, clauses: [{ id: 'c1', text: clause }] }],
  });
};

async function change(core: TestCore, id: string, ...ops: Op[]): Promise<Meeting> {
  const { revision } = await core.call('meetings.open', { id });
  await core.call('meetings.change', { id, baseRevision: revision, step: 's', label: 'Text', ops });
  return (await core.call('meetings.open', { id })).meeting;
}

const asks = (text: string, given: Partial<Request<'search.find'>> = {}): Request<'search.find'> => ({
  ...{ text, kind: null, councilId: null, year: null, order: 'best', count: true, limit: 50, offset: 0 },
  ...given,
});

async function found(core: TestCore, text: string, kind: 'item' | 'decision'): Promise<string[]> {
  const { groups } = await core.call('search.find', asks(text, { kind }));
  const ids = groups.flatMap(({ hits }) =>
    hits.map(({ place }) => /^item:([^/]+)/.exec(place?.anchor ?? '')?.[1] ?? ''),
  );
  return ids.sort();
}

/** Values of an op are plain JSON. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

const step = fc.record({
  act: fc.constantFrom('add', 'add', 'add', 'retype', 'retype', 'drop', 'undo', 'move day'),
  item,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(core: TestCore, id: string, steps: readonly Step[]): Promise<Meeting> {
  let { meeting } = await core.call('meetings.open', { id });
  for (const { act, item: shape } of steps) {
    const last = meeting.items.at(-1);
    const { heading, body } = built(shape);
    if (act === 'add')
      meeting = await change(core, id, { op: 'insert', path: 'items', index: 0, value: json(built(shape)) });
    else if (act === 'undo') ({ meeting } = await core.call('meetings.undo', { id }).catch(() => ({ meeting })));
    else if (act === 'move day') meeting = await change(core, id, { op: 'set', path: 'date', value: '2025-12-31' });
    else if (last && act === 'drop') meeting = await change(core, id, { op: 'remove', path: `items/${last.id}` });
    else if (last) {
      const path = `items/${last.id}`;
      meeting = await change(
        core,
        id,
        { op: 'set', path: `${path}/heading`, value: heading },
        { op: 'set', path: `${path}/body`, value: json(body) },
      );
    }
  }
  return meeting;
}

test('finds what a plain scan of the same texts finds, after any run of changes', async () => {
  const core = await testCore();
  await withCouncil(core, { name: 'Nämnden' });
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...QUESTIONS), async (some, question) => {
      const { id } = await core.call('meetings.create', { councilId: 'rad', date: '2026-03-01' });
      try {
        const meeting = await live(core, id, some);
        for (const asked of [question, ...QUESTIONS.slice(0, 6)]) {
          expect(await found(core, asked, 'item'), asked).toEqual(naiveItems(meeting, asked).sort());
          expect(await found(core, asked, 'decision'), asked).toEqual(naiveDecisions(meeting, asked).sort());
        }
      } finally {
        await core.call('meetings.remove', { id });
      }
      expect(await found(core, question, 'item')).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 30_000);
