import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosave } from '../../../../renderer/api/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A core that answers when told to. */
function slowCore() {
  const saved: string[] = [];
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const save = (value: string) =>
    new Promise<void>((resolve, reject) => {
      saved.push(value);
      waiting.push({ resolve, reject });
    });
  return { saved, waiting, save };
}

test('what is typed is saved 400 ms after the last key, the newest only', async () => {
  const save = vi.fn(async (_value: string) => {});
  const saver = autosave(save);
  for (const text of ['K', 'Ka', 'Kar']) {
    saver.put(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(save.mock.calls).toEqual([['Kar']]);
});

test('somebody who never pauses is saved at most 1 s behind', async () => {
  const save = vi.fn(async (_value: number) => {});
  const saver = autosave(save);
  for (let key = 0; key < 50; key++) {
    saver.put(key);
    await vi.advanceTimersByTimeAsync(100);
  }
  // 5 s of typing without a pause of 400 ms: a save in every second of it
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(4);
});

test('one save at a time; what is typed meanwhile goes with the next', async () => {
  const { saved, waiting, save } = slowCore();
  const saver = autosave(save);
  saver.put('a');
  await vi.advanceTimersByTimeAsync(400);
  saver.put('ab');
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual(['a']);
  waiting[0]?.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(['a', 'ab']);
  expect(saver.pending).toBe(true);
  waiting[1]?.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.pending).toBe(false);
});

test('a failed save keeps the text, says so, and goes with the next flush', async () => {
  let full = true;
  const saved: string[] = [];
  const onFailed = vi.fn();
  const onSaved = vi.fn();
  const saver = autosave(
    async (value: string) => {
      if (full) throw new Error('disk full');
      saved.push(value);
    },
    { onFailed, onSaved },
  );
  saver.put('text');
  await saver.flush();
  expect(onFailed).toHaveBeenCalledTimes(1);
  expect(onSaved).not.toHaveBeenCalled();
  expect(saver.pending).toBe(true);
  full = false;
  await saver.flush();
  expect(saved).toEqual(['text']);
  expect(saver.pending).toBe(false);
});

test('a newer text is not overtaken by an older one whose save failed', async () => {
  const { saved, waiting, save } = slowCore();
  const saver = autosave(save);
  saver.put('old');
  const first = saver.flush();
  saver.put('new');
  waiting[0]?.reject(new Error('disk full'));
  await first;
  const second = saver.flush();
  waiting[1]?.resolve();
  await second;
  expect(saved).toEqual(['old', 'new']);
});
