import fc from 'fast-check';
import { expect, test } from 'vitest';
import { losesText } from '../../../../../electron/core/meetings/text-loss.ts';
import type { Meeting } from '../../../../../shared/domain/meeting.ts';
import { applyOps, Op } from '../../../../../shared/domain/meeting-change.ts';
import { richTextFrom } from '../../../../../shared/domain/rich-text.ts';
import { testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

/** What undo promises, as plainly as it can be said: steps on two piles, each with the meeting before and after it. */
type Step = { step: string; before: Meeting; after: Meeting };
type Model = { now: Meeting; done: Step[]; undone: Step[] };

function type(model: Model, step: string, ops: Op[]): void {
  const { meeting: after, inverse } = applyOps(model.now, ops);
  const last = model.done.at(-1);
  if (last?.step === step && !losesText(ops, inverse)) last.after = after;
  else model.done.push({ step, before: model.now, after });
  model.now = after;
  model.undone = [];
}

type Action =
  | { do: 'type'; step: string; what: 'place' | 'heading' | 'body' | 'add' | 'take' | 'move'; length: number }
  | { do: 'undo' | 'redo' | 'restart' | 'wait' };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      step: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('place', 'heading', 'body', 'add', 'take', 'move' as const),
      length: fc.nat(600),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'wait' as const) }) },
);

let serial = 0;
function opsFor(meeting: Meeting, given: Action & { do: 'type' }): Op[] {
  const { what, length } = given;
  const text = `${serial++} `.padEnd(length, 'ord ').slice(0, Math.min(length, 200) + 1);
  const first = meeting.items[0];
  if (what === 'add' || !first) {
    const value = { id: `ny${serial}`, heading: text };
    // whole, as the window sends it: the schema's defaults are not filled in by the log
    const [added] = applyOps(meeting, [Op.parse({ op: 'insert', path: 'items', index: 0, value })]).meeting.items;
    return [Op.parse({ op: 'insert', path: 'items', index: 0, value: added })];
  }
  const at = `items/${first.id}`;
  const long = richTextFrom(text.repeat(1 + (length % 4)) || 'x');
  switch (what) {
    case 'place':
      return [{ op: 'set', path: 'place', value: text }];
    case 'heading':
      return [{ op: 'set', path: `${at}/heading`, value: text }];
    case 'body':
      return [Op.parse({ op: 'set', path: `${at}/body`, value: long })];
    case 'take':
      return [{ op: 'remove', path: at }];
    case 'move':
      return [{ op: 'move', path: at, index: length % meeting.items.length }];
  }
}

test('whatever is typed, undone, done again and restarted, the meeting is what the plain model says', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (actions) => {
      const core = await testCore();
      const opened = await withMeeting(core);
      const model: Model = { now: opened.meeting, done: [], undone: [] };
      let { revision } = opened;
      let minute = 0;
      for (const given of actions) {
        steps++;
        if (given.do === 'restart') await core.restart();
        else if (given.do === 'wait') {
          minute = (minute + 2) % 60;
          core.setNow(`2026-11-21T13:${String(minute).padStart(2, '0')}:00`);
        } else if (given.do === 'type') {
          const ops = opsFor(model.now, given);
          const change = { id: opened.id, baseRevision: revision, step: given.step, label: given.step, ops };
          revision = (await core.call('meetings.change', change)).revision;
          type(model, given.step, ops);
        } else {
          const [from, to] = given.do === 'undo' ? [model.done, model.undone] : [model.undone, model.done];
          const moved = from.pop();
          if (!moved) {
            expect((await core.refused(`meetings.${given.do}`, { id: opened.id })).code).toBe('invalid-input');
            continue;
          }
          to.push(moved);
          model.now = given.do === 'undo' ? moved.before : moved.after;
          revision = (await core.call(`meetings.${given.do}`, { id: opened.id })).revision;
        }
        const there = await core.call('meetings.open', { id: opened.id });
        expect(there.meeting).toEqual(model.now);
        expect([there.canUndo, there.canRedo]).toEqual([model.done.length > 0, model.undone.length > 0]);
        expect(there.undoLabel).toBe(model.done.at(-1)?.step ?? null);
      }
      await core.close();
    }),
    { numRuns: 25 },
  );
  expect(steps).toBeGreaterThan(200);
}, 120_000);
