import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../../renderer/api/api-error.ts';
import { Draft } from '../../../../renderer/api/draft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Named {
  name: string;
  place: string;
}
const stored: Named = { name: 'Rådet', place: 'Eken' };
const trimmed = async ({ name, place }: Named) => ({ name: name.trim(), place: place.trim() });

test('the echo of a save does not take away the space that was typed', async () => {
  const draft = new Draft(stored, trimmed);
  draft.set({ name: 'Rådet för ' });
  await draft.flush();
  draft.adopt({ name: 'Rådet för', place: 'Eken' });
  expect(draft.state.value.name).toBe('Rådet för ');
});

test('what somebody else changed is taken over, but not while something typed waits', async () => {
  const draft = new Draft(stored, trimmed);
  draft.adopt({ name: 'Rådet', place: 'Linden' });
  expect(draft.state.value.place).toBe('Linden');
  draft.set({ name: 'Nytt' });
  draft.adopt({ name: 'Annat', place: 'Linden' });
  expect(draft.state.value.name).toBe('Nytt');
});

test('what we once saved is taken over when somebody else brings it back', async () => {
  const draft = new Draft(stored, trimmed);
  draft.set({ name: 'Nytt' });
  await draft.flush();
  draft.adopt({ name: 'Nytt', place: 'Eken' });
  draft.adopt(stored);
  expect(draft.state.value).toEqual(stored);
  draft.adopt({ name: 'Nytt', place: 'Eken' });
  expect(draft.state.value.name).toBe('Nytt');
});

test('a fault of a field stands at the field and in no banner; mended, it is gone', async () => {
  let fault = true;
  const draft = new Draft(stored, async (value) => {
    if (fault) throw new ApiError('invalid-input', 'Skriv organets namn.', 'name');
    return value;
  });
  draft.set({ name: '' });
  expect(await draft.flush()).toBe('Skriv organets namn.');
  expect(draft.state).toMatchObject({ status: 'failed', errors: { name: 'Skriv organets namn.' }, trouble: undefined });
  fault = false;
  draft.set({ name: 'R' });
  expect(await draft.flush()).toBeUndefined();
  expect(draft.state).toMatchObject({ status: 'saved', errors: {} });
});

test('a fault of no field is trouble, tried again by itself until it is saved', async () => {
  let full = true;
  const save = vi.fn(async (value: Named) => {
    if (full) throw new ApiError('disk-full', 'Disken är full.');
    return value;
  });
  const draft = new Draft(stored, save, 5000);
  draft.set({ name: 'Nytt' });
  await draft.flush();
  expect(draft.state.trouble).toBe('Disken är full.');
  full = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(draft.state).toMatchObject({ status: 'saved', trouble: undefined });
  expect(save).toHaveBeenLastCalledWith({ name: 'Nytt', place: 'Eken' });
});

test('a change made later is laid on the newest value', () => {
  const draft = new Draft<{ list: string[]; name: string }>({ list: ['a'], name: '' }, async (value) => value);
  const undo = () => draft.set((now) => ({ list: ['z', ...now.list] }));
  draft.set({ list: ['a', 'b'] });
  undo();
  expect(draft.state.value.list).toEqual(['z', 'a', 'b']);
});
