import { describe, expect, test } from 'vitest';
import { insert } from '../../../../../../renderer/features/meeting/saving/ops.ts';
import { createSaveQueue } from '../../../../../../renderer/features/meeting/saving/save-queue.ts';
import type { Op } from '../../../../../../shared/domain/meeting-change.ts';
import { fakeClock, fakeCore, meetingWith, settle } from './fake-core.ts';

function start(items = ['a', 'b']) {
  const clock = fakeClock();
  const core = fakeCore(meetingWith(items));
  let n = 0;
  const queue = createSaveQueue(core.opened(), core, clock, () => `s${++n}`);
  const heading = (id: string, value: string): Op => ({ op: 'set', path: `items/${id}/heading`, value });
  const type = (id: string, value: string) =>
    queue.edit({ label: 'Rubrik', ops: [heading(id, value)], typingIn: `items/${id}/heading` });
  const shown = (id: string) => queue.snapshot().meeting.items.find((item) => item.id === id)?.heading;
  const stored = (id: string) => core.stored().items.find((item) => item.id === id)?.heading;
  return { clock, core, queue, heading, type, shown, stored };
}

describe('typing', () => {
  test('is on the screen at once; the first key is sent at once, the rest when the fingers have rested 400 ms', async () => {
    const { clock, core, queue, type, shown } = start();
    const sent = () => core.seen.map(({ ops }) => (ops[0] as { value: string }).value);
    type('a', 'S');
    expect(shown('a')).toBe('S');
    await clock.advance(300);
    type('a', 'Sa');
    type('a', 'San');
    await clock.advance(399);
    expect(sent()).toEqual(['S']);
    expect(queue.snapshot().save.kind).toBe('saving');
    await clock.advance(1);
    expect(sent()).toEqual(['S', 'San']);
    expect(queue.snapshot().save).toEqual({ kind: 'saved', at: '2026-11-21T09:00:01.000Z' });
  });

  test('without a pause is never more than a second behind', async () => {
    const { clock, core, type } = start();
    for (let i = 1; i <= 30; i += 1) {
      type('a', 'x'.repeat(i));
      await clock.advance(100);
      const sent = String(core.seen.at(-1)?.ops[0]?.op === 'set' ? core.stored().items[0]?.heading : '').length;
      expect(i - sent).toBeLessThanOrEqual(10);
    }
  });

  test('in one burst is one step to undo; another place or a rest begins a new one', async () => {
    const { clock, core, type } = start();
    type('a', '1');
    await clock.advance(1000);
    type('a', '12');
    await clock.advance(1000);
    type('b', '3');
    await clock.advance(5000);
    type('b', '34');
    await clock.advance(1000);
    expect(core.seen).toHaveLength(4);
    expect(core.steps()).toHaveLength(3);
  });
});

describe('requests', () => {
  test('a structural change goes at once and takes earlier typing along, in order', async () => {
    const { core, queue, type } = start();
    type('a', 'text');
    queue.edit({ label: 'Flytta', ops: [{ op: 'move', path: 'items/a', index: 1 }] });
    await settle();
    await settle();
    expect(core.seen.map((request) => request.ops[0]?.op)).toEqual(['set', 'move']);
    expect(core.stored().items.map((item) => item.heading)).toEqual(['b', 'text']);
  });

  test('go one at a time, each on the revision the former was answered with', async () => {
    const { core, queue, heading } = start();
    for (let i = 0; i < 5; i += 1) queue.edit({ label: 'x', ops: [heading('a', `${i}`)] });
    await queue.flush();
    expect(core.most()).toBe(1);
    expect(core.seen.map((request) => request.baseRevision)).toEqual([1, 2, 3, 4, 5]);
  });

  test('flush saves typing that is still waiting', async () => {
    const { queue, type, stored } = start();
    type('a', 'sist');
    expect(await queue.flush()).toBe(true);
    expect(stored('a')).toBe('sist');
  });
});

describe('when saving fails', () => {
  test('the text stays, the state says so, and a later try succeeds by itself', async () => {
    const { clock, core, queue, type, shown, stored } = start();
    core.failNext('disk-full');
    type('a', 'viktigt');
    await clock.advance(400);
    expect(queue.snapshot().save).toEqual({ kind: 'unsaved', reason: 'failed', message: 'Disken är full.' });
    expect(shown('a')).toBe('viktigt');
    await clock.advance(1000);
    expect(stored('a')).toBe('viktigt');
    expect(queue.snapshot().save.kind).toBe('saved');
  });

  test('flush answers false instead of waiting for ever', async () => {
    const { core, queue, type } = start();
    core.failNext('disk-full');
    type('a', 'x');
    expect(await queue.flush()).toBe(false);
  });

  test('an answer that never comes is told after five seconds, and retry saves', async () => {
    const { clock, core, queue, type, stored } = start();
    core.failNext('hang');
    type('a', 'ett');
    await clock.advance(400);
    type('a', 'ett två');
    await clock.advance(4600);
    expect(queue.snapshot().save).toMatchObject({ kind: 'unsaved', reason: 'slow' });
    queue.retry();
    await clock.advance(10);
    expect(stored('a')).toBe('ett två');
    expect(queue.snapshot().save.kind).toBe('saved');
  });

  test('a save whose answer was lost is not done twice', async () => {
    const { clock, core, queue, stored } = start();
    core.failNext('lost-after');
    queue.edit({
      label: 'Ny',
      ops: [insert('items', 0, { ...core.stored().items[0]!, id: 'c' })],
    });
    await clock.advance(2000);
    expect(core.stored().items.map((item) => item.id)).toEqual(['c', 'a', 'b']);
    expect(stored('c')).toBe('a');
    expect(queue.snapshot().save.kind).toBe('saved');
  });

  test('a refused change waits, what comes after it is saved, and mending it ends the alarm', async () => {
    const { clock, core, queue, type, stored } = start();
    core.failNext('refuse');
    type('a', 'för långt');
    await clock.advance(500);
    type('b', 'annat');
    await clock.advance(500);
    expect(stored('b')).toBe('annat');
    expect(queue.snapshot().save).toMatchObject({ reason: 'refused', message: 'Rubrik: Rubriken är för lång.' });
    type('a', 'lagom');
    await clock.advance(500);
    expect(stored('a')).toBe('lagom');
    expect(queue.snapshot().save.kind).toBe('saved');
  });
});

describe('a change elsewhere', () => {
  test('of another field is taken in and ours is kept', async () => {
    const { clock, core, queue, heading, type, shown, stored } = start();
    core.elsewhere([heading('b', 'deras')]);
    type('a', 'min');
    await clock.advance(500);
    expect([stored('a'), stored('b')]).toEqual(['min', 'deras']);
    expect([shown('a'), shown('b')]).toEqual(['min', 'deras']);
    expect(queue.snapshot().conflicts).toEqual([]);
  });

  test('of the same field shows both; keeping mine saves mine', async () => {
    const { clock, core, queue, heading, type, shown, stored } = start();
    core.elsewhere([heading('a', 'deras')]);
    type('a', 'min');
    await clock.advance(500);
    expect(shown('a')).toBe('deras');
    const conflict = queue.snapshot().conflicts[0]!;
    expect(conflict).toMatchObject({ label: 'Rubrik', mine: 'min', theirs: 'deras' });
    expect(queue.snapshot().save).toMatchObject({ kind: 'unsaved', reason: 'conflict' });
    queue.resolve(conflict, 'mine');
    await clock.advance(1);
    expect(stored('a')).toBe('min');
    expect(queue.snapshot().save.kind).toBe('saved');
  });

  test('that took the item away keeps the text where it can be copied', async () => {
    const { clock, core, queue, type } = start();
    core.elsewhere([{ op: 'remove', path: 'items/a' }]);
    type('a', 'min');
    await clock.advance(500);
    expect(queue.snapshot().conflicts).toMatchObject([{ mine: 'min', theirs: undefined }]);
  });
});

describe('undo', () => {
  test('saves what was typed, then takes it back', async () => {
    const { core, queue, type, shown, stored } = start();
    type('a', 'fel');
    expect(queue.snapshot()).toMatchObject({ canUndo: true, undoLabel: 'Rubrik' });
    await queue.run(core.undo);
    expect([shown('a'), stored('a')]).toEqual(['a', 'a']);
    expect(queue.snapshot()).toMatchObject({ canUndo: false, canRedo: true, redoLabel: 'Rubrik' });
    await queue.run(core.redo);
    expect(shown('a')).toBe('fel');
  });

  test('does not swallow what is typed while it is under way', async () => {
    const { clock, core, queue, type, shown, stored } = start();
    type('a', 'fel');
    await queue.flush();
    const undone = queue.run(core.undo);
    type('b', 'nytt');
    await undone;
    expect([shown('a'), shown('b')]).toEqual(['a', 'nytt']);
    await clock.advance(1000);
    expect([stored('a'), stored('b')]).toEqual(['a', 'nytt']);
  });

  test('is not run when what was typed cannot be saved', async () => {
    const { core, queue, type, shown } = start();
    core.failNext('disk-full');
    type('a', 'text');
    expect(await queue.run(core.undo)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(shown('a')).toBe('text');
  });
});
