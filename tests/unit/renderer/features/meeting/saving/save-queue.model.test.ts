import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insert } from '../../../../../../renderer/features/meeting/saving/ops.ts';
import { createSaveQueue } from '../../../../../../renderer/features/meeting/saving/save-queue.ts';
import { type Fault, fakeClock, fakeCore, meetingWith } from './fake-core.ts';

const ids = ['a', 'b', 'c'] as const;
const id = fc.constantFrom(...ids);
const faults: Fault[] = ['refuse', 'disk-full', 'lost-before', 'lost-after', 'hang'];

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), id, to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 7000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom(...faults) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'flush', 'retry') }) },
);

/**
 * Any mixture of typing, moving, faults, changes elsewhere and undo. After each step "Sparat" must be true, and no text may
 * be anywhere but in the core, waiting, or in a conflict shown to the user. At the end, with the faults over, all is stored.
 */
test('nothing typed is lost and "Sparat" is never a lie', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const clock = fakeClock();
      const core = fakeCore(meetingWith(ids));
      let n = 0;
      const queue = createSaveQueue(core.opened(), core, clock, () => `s${++n}`);
      /** The last text typed in each place since undo or a change elsewhere could rightly take it away. */
      const typed = new Map<string, string>();
      let abandoned = false;

      for (const act of actions) {
        const has = (itemId: string) => queue.snapshot().meeting.items.some((item) => item.id === itemId);
        if (act.do === 'type' && 'id' in act && has(act.id)) {
          const value = `text ${++n}`;
          const path = `items/${act.id}/heading`;
          typed.set(act.id, value);
          queue.edit({ label: 'Rubrik', ops: [{ op: 'set', path, value }], typingIn: path });
        } else if (act.do === 'move' && 'to' in act && has(act.id)) {
          queue.edit({ label: 'Flytta', ops: [{ op: 'move', path: `items/${act.id}`, index: act.to }] });
        } else if (act.do === 'remove' && 'id' in act && has(act.id)) {
          typed.delete(act.id);
          queue.edit({ label: 'Ta bort', ops: [{ op: 'remove', path: `items/${act.id}` }] });
        } else if (act.do === 'add') {
          const value = { ...meetingWith(['x']).items[0]!, id: `n${++n}` };
          queue.edit({ label: 'Nytt ärende', ops: [insert('items', 0, value)] });
        } else if (act.do === 'wait' && 'ms' in act) await clock.advance(act.ms);
        else if (act.do === 'fault' && 'fault' in act) {
          core.failNext(act.fault);
        } else if (act.do === 'elsewhere' && 'id' in act && core.stored().items.some((item) => item.id === act.id)) {
          core.elsewhere([{ op: 'set', path: `items/${act.id}/heading`, value: `annan ${++n}` }]);
          typed.delete(act.id);
        } else if (act.do === 'undo' || act.do === 'redo') {
          void queue.run(act.do === 'undo' ? core.undo : core.redo);
          typed.clear();
        } else if (act.do === 'flush') void queue.flush();
        else if (act.do === 'retry') {
          abandoned = true;
          queue.retry();
        }
        const { save, meeting, conflicts } = queue.snapshot();
        if (save.kind === 'saved' && !actions.some((other) => other.do === 'elsewhere')) {
          expect(core.stored()).toEqual(meeting);
        }
        for (const [itemId, text] of typed) {
          const shown = meeting.items.find((item) => item.id === itemId)?.heading;
          const places = [shown, ...conflicts.map((conflict) => conflict.mine)];
          expect(places).toContain(text);
        }
      }

      if (!abandoned) expect(core.most()).toBeLessThanOrEqual(1);
      core.failNext('none');
      queue.retry();
      await clock.advance(20_000);
      while (queue.snapshot().conflicts.length > 0) {
        for (const conflict of queue.snapshot().conflicts) queue.resolve(conflict, 'mine');
        await clock.advance(20_000);
      }
      void queue.run(core.open);
      await clock.advance(1);
      expect(queue.snapshot().save.kind).toBe('saved');
      expect(queue.snapshot().meeting).toEqual(core.stored());
    }),
    { numRuns: 2000 },
  );
}, 120_000);
