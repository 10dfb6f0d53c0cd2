import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../../renderer/api/api-error.ts';
import { call, on } from '../../../../renderer/api/client.ts';
import * as trouble from '../../../../renderer/api/trouble.ts';
import type { Reply } from '../../../../shared/api.ts';
import { FILE_LIMITS } from '../../../../shared/domain/file-limits.ts';

const bridge = { call: vi.fn<(name: string, request: unknown) => Promise<Reply>>(), on: vi.fn(() => () => {}) };

afterEach(() => void vi.useRealTimers());
beforeEach(() => {
  vi.resetAllMocks();
  Object.assign(window, { justera: bridge });
});

test('a yes is the value itself', async () => {
  bridge.call.mockResolvedValue({ ok: true, value: [] });
  expect(await call('councils.list', null)).toEqual([]);
  expect(bridge.call).toHaveBeenCalledWith('councils.list', null);
});

test('a no is an error with the core’s own words, code and field', async () => {
  bridge.call.mockResolvedValue({
    ok: false,
    error: { code: 'invalid-input', message: 'Skriv organets namn.', field: 'name' },
  });
  const error = await call('councils.list', null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'invalid-input', message: 'Skriv organets namn.', field: 'name' });
});

test('a core that does not answer is told in words, not as a broken promise', async () => {
  bridge.call.mockRejectedValue(new Error('pipe closed'));
  await expect(call('councils.list', null)).rejects.toThrow(/Justera svarar inte/);
});

test('a core that falls silent is told about, and no longer when it answers; one that only takes long is not', async () => {
  vi.useFakeTimers();
  const lost = vi.spyOn(trouble, 'coreLost');
  const back = vi.spyOn(trouble, 'coreAnswered');
  const replies = new Map<string, (reply: Reply) => void>();
  bridge.call.mockImplementation((name) => new Promise((resolve) => replies.set(name, resolve)));

  // waits for the user in a dialog, while the core answers other questions
  void call('documents.saveAs', { meetingId: 'm', format: 'pdf' });
  await vi.advanceTimersByTimeAsync(5000);
  replies.get('settings.get')?.({ ok: true, value: {} });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lost).not.toHaveBeenCalled();

  void call('councils.list', null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lost).toHaveBeenCalled();
  back.mockClear();
  replies.get('settings.get')?.({ ok: true, value: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(back).toHaveBeenCalled();
});

test('listening hands on the payload', () => {
  const listener = vi.fn();
  on('data.changed', listener);
  const told = bridge.on.mock.calls[0] as unknown as [string, (payload: unknown) => void];
  expect(told[0]).toBe('data.changed');
  told[1]({ nouns: ['roster'] });
  expect(listener).toHaveBeenCalledWith({ nouns: ['roster'] });
});

test('a file larger than its kind may be is refused in words and never carried to the core; one at the limit is', async () => {
  bridge.call.mockResolvedValue({ ok: true, value: null });
  const fileOf = (length: number) => ({ name: 'mall.docx', bytes: new Uint8Array(length) });
  const error = await call('wordTemplates.add', fileOf(FILE_LIMITS.wordFile + 1)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'import-unreadable', message: expect.stringContaining('20 MB') });
  expect(bridge.call).not.toHaveBeenCalled();
  await call('wordTemplates.add', fileOf(FILE_LIMITS.wordFile));
  expect(bridge.call).toHaveBeenCalledOnce();
});
