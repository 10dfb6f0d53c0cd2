import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDispatch } from '../../../../electron/api/register.ts';
import { openCore } from '../../../../electron/core/app.ts';
import type { Handlers } from '../../../../electron/core/context.ts';
import { JusteraError } from '../../../../electron/core/errors.ts';
import { copiesHere } from '../../../../electron/core/storage/copies/copies-apart.ts';
import { CALLS, type CallName } from '../../../../shared/api.ts';
import { CallError } from '../../../../shared/error-codes.ts';
import { temporaryFolder, testCore } from '../../../builders/core.ts';
import { withMeeting } from '../../../builders/registers.ts';

const NAMES = Object.keys(CALLS) as CallName[];

test('every call of the contract has a handler, and no handler is without a call', async () => {
  const core = openCore({
    dataDir: temporaryFolder(),
    shell: 'browser',
    version: 'x',
    resources: 'resources',
    emit: () => undefined,
    saveFile: async () => null,
    openPath: async () => undefined,
    showInFolder: async () => undefined,
    copies: copiesHere,
  });
  expect(Object.keys(core.handlers).sort()).toEqual([...NAMES].sort());
  await core.close();
});

/** Junk near enough to the real thing to come past the first check: known fields with wrong or odd values. */
const known = fc.constantFrom(
  'id',
  'councilId',
  'meetingId',
  'ops',
  'name',
  'text',
  'bytes',
  'day',
  'date',
  'rows',
  'ids',
  'file',
  'alt',
  'brand',
  'membership',
  'person',
  'status',
  'baseRevision',
  'step',
  'label',
  'fileId',
  'formats',
  'format',
);
const value = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
    maxDepth: 3,
  }),
  fc.constantFrom(
    'rad',
    'p-bo-ek',
    '2026-11-25',
    '2026-02-30',
    '',
    '__proto__',
    'pdf',
    'json',
    'utkast',
    null,
    0,
    -1,
    Number.NaN,
  ),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('docx', 'txt', 'json', 'rad'), { maxLength: 3 }),
);
const junk = fc.oneof(fc.anything({ maxDepth: 3 }), fc.dictionary(known, value, { maxKeys: 6 }));

test.each(NAMES)(
  '%s answers junk with an answer',
  async (name) => {
    const bugs: string[] = [];
    const core = await testCore({
      documents: {
        preview: () => Promise.reject(new JusteraError('render-failed', 'Dokumentet kunde inte skapas.')),
        make: () => Promise.reject(new JusteraError('render-failed', 'Dokumentet kunde inte skapas.')),
        close: async () => undefined,
      },
    });
    await withMeeting(core);
    await fc.assert(
      fc.asyncProperty(junk, async (request) => {
        const reply = await core.dispatch(name, request);
        if (reply.ok) expect(CALLS[name].answer.safeParse(reply.value).success).toBe(true);
        else {
          CallError.parse(reply.error);
          if (reply.error.code === 'unexpected') bugs.push(`${reply.error.detail}`);
          expect(reply.error.message.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 60 },
    );
    expect(bugs).toEqual([]);
  },
  30_000,
);

test('names that are no calls are answered too', async () => {
  const core = await testCore();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.anything(), fc.constantFrom('__proto__', 'constructor', 'toString', 'meetings.')),
      async (name) => {
        expect(await core.dispatch(name, null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      },
    ),
  );
});

test('a faulty field is named in Swedish', async () => {
  const core = await testCore();
  const error = await core.refused('municipality.save', { id: 'x', name: '', kind: 'stad' });
  expect(error).toMatchObject({ code: 'invalid-input', field: 'name', message: 'Skriv kommunens namn.' });
  const kind = await core.refused('municipality.save', { id: 'x', name: 'X', kind: 'stad' });
  expect(kind.field).toBe('kind');
  expect(kind.message).toMatch(/^Fältet kind: här ska stå .*"kommun"/);
});

const handlers = (run: () => Promise<never>) => ({ 'settings.get': run }) as unknown as Handlers;

test('a bug is told with an id and nothing of what was typed', async () => {
  const lines: unknown[] = [];
  const secret = 'Åsa Örnklos hemlighet';
  const dispatch = createDispatch(
    handlers(async () => {
      throw Object.assign(new TypeError(`cannot read ${secret}`), { code: 'ODD', personal: secret });
    }),
    (line) => lines.push(line),
  );
  const reply = await dispatch('settings.get', null);
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  const id = reply.ok ? '' : reply.error.detail!;
  expect(reply.ok ? '' : reply.error.message).toContain(id);
  expect(lines).toEqual([
    { id, call: 'settings.get', error: 'TypeError ODD', stack: expect.stringContaining('    at ') },
  ]);
  expect(JSON.stringify([lines, reply])).not.toContain(secret);
});

test('what is thrown need not be an error', async () => {
  const dispatch = createDispatch(
    handlers(() => Promise.reject(null)),
    () => undefined,
  );
  expect(await dispatch('settings.get', null)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
});
