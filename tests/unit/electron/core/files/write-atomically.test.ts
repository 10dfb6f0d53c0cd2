import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JusteraError } from '../../../../../electron/core/errors.ts';
import { clearLeftovers } from '../../../../../electron/core/files/clear-leftovers.ts';
import { sha256, writeAtomically } from '../../../../../electron/core/files/write-atomically.ts';
import { type Faults, faultyFileSystem, systemError } from '../../../../builders/faulty-file-system.ts';

let folder: string;
let target: string;
const old = Buffer.from('det gamla protokollet '.repeat(5000));
const fresh = Buffer.from('det nya protokollet '.repeat(9000));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justera-files-'));
  target = join(folder, 'Protokoll.docx');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failure = async (work: Promise<unknown>): Promise<JusteraError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof JusteraError)) throw new Error(`expected a JusteraError, got ${String(error)}`);
  return error;
};

test('writes a new file, replaces an old one, and leaves nothing else behind', async () => {
  expect(await writeAtomically(target, old)).toBe(sha256(old));
  expect(await writeAtomically(target, fresh)).toBe(sha256(fresh));
  expect(await readFile(target)).toEqual(fresh);
  expect(await readdir(folder)).toEqual(['Protokoll.docx']);
});

test('an empty file is a file', async () => {
  await writeAtomically(target, new Uint8Array());
  expect(await readFile(target)).toHaveLength(0);
});

test('syncs the bytes before the name and the folder after it', async () => {
  const fs = faultyFileSystem({});
  await writeAtomically(target, fresh, { fs });
  expect(fs.operations).toEqual(['open wx', 'write', 'sync', 'close', 'read', 'rename', 'open r', 'sync', 'close']);
});

test('goes on when only a part of the bytes is taken', async () => {
  const fs = faultyFileSystem({ takes: (offered) => Math.ceil(offered / 3) });
  await writeAtomically(target, fresh, { fs });
  expect(await readFile(target)).toEqual(fresh);
  expect(fs.operations.filter((operation) => operation === 'write').length).toBeGreaterThan(5);
});

describe('says what stands in the way', () => {
  const against = (operation: string, code: string): Faults => ({
    fail: (now) => (now === operation ? systemError(code) : undefined),
  });
  test.each([
    ['write', 'ENOSPC', 'disk-full', 'Disken är full'],
    ['sync', 'EDQUOT', 'disk-full', 'Disken är full'],
    ['open wx', 'EACCES', 'read-only-folder', 'inte att spara i mappen'],
    ['open wx', 'EROFS', 'read-only-folder', 'inte att spara i mappen'],
    ['open wx', 'ENOENT', 'folder-missing', 'finns inte'],
    ['open wx', 'ENAMETOOLONG', 'invalid-input', 'för långt'],
    ['rename', 'EPERM', 'file-in-use', 'används av ett annat program'],
    ['rename', 'EBUSY', 'file-in-use', 'används av ett annat program'],
    ['rename', 'EISDIR', 'invalid-input', 'en mapp som heter'],
    ['write', 'EIO', 'file-failed', 'kunde inte sparas'],
  ])('%s %s: %s', async (operation, code, expected, words) => {
    await writeFile(target, old);
    const error = await failure(writeAtomically(target, fresh, { fs: faultyFileSystem(against(operation, code)) }));
    expect(error.code).toBe(expected);
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/”.*”/);
    expect(await readFile(target)).toEqual(old);
    expect(await readdir(folder)).toEqual(['Protokoll.docx']);
  });

  test('a folder that is not there, really', async () => {
    const error = await failure(writeAtomically(join(folder, 'borta', 'a.docx'), fresh));
    expect(error.code).toBe('folder-missing');
    expect(error.message).toContain(join(folder, 'borta'));
  });

  test('a folder under the name of the file, really', async () => {
    await mkdir(target);
    expect((await failure(writeAtomically(target, fresh))).code).toBe('invalid-input');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a read-only folder, really (not as root)',
    async () => {
      await chmod(folder, 0o500);
      expect((await failure(writeAtomically(target, fresh))).code).toBe('read-only-folder');
    },
  );
});

test('waits for a file held by others, up to ten seconds', async () => {
  const released = faultyFileSystem({
    fail: (operation): Error | undefined =>
      operation === 'rename' && released.waited < 3000 ? systemError('EBUSY') : undefined,
  });
  await writeAtomically(target, fresh, { fs: released });
  expect(await readFile(target)).toEqual(fresh);

  const held = faultyFileSystem({ fail: (operation) => (operation === 'rename' ? systemError('EPERM') : undefined) });
  expect((await failure(writeAtomically(target, old, { fs: held }))).code).toBe('file-in-use');
  expect(held.waited).toBeGreaterThanOrEqual(10_000);
  expect(held.waited).toBeLessThan(11_000);
  expect(await readFile(target)).toEqual(fresh);
});

test('bytes that came out different on the disk are not given the name', async () => {
  await writeFile(target, old);
  const fs = faultyFileSystem({});
  fs.readFile = async () => fresh.subarray(1);
  expect((await failure(writeAtomically(target, fresh, { fs }))).code).toBe('file-failed');
  expect(await readFile(target)).toEqual(old);
});

test('a file edited since it was written is not replaced when asked to take care', async () => {
  const written = await writeAtomically(target, old);
  await writeAtomically(target, fresh, { onlyIfUnchangedSince: written });
  await writeFile(target, 'rättat för hand i Word');
  const error = await failure(writeAtomically(target, old, { onlyIfUnchangedSince: sha256(fresh) }));
  expect(error.code).toBe('file-changed');
  expect(await readFile(target, 'utf8')).toBe('rättat för hand i Word');
  await rm(target);
  await writeAtomically(target, old, { onlyIfUnchangedSince: sha256(fresh) });
  expect(await readFile(target)).toEqual(old);
});

test('what is saved in Word while the file was waited for is not replaced, nor what came where nothing stood', async () => {
  const written = await writeAtomically(target, old);
  const held = faultyFileSystem({
    fail: (operation) => (operation === 'rename' && held.waited < 3000 ? systemError('EBUSY') : undefined),
  });
  const { sleep } = held;
  held.sleep = async (milliseconds) => {
    await sleep(milliseconds);
    if (held.waited > 1000) await writeFile(target, 'sparat i Word medan Justera väntade');
  };
  const error = await failure(writeAtomically(target, fresh, { onlyIfUnchangedSince: written, fs: held }));
  expect(error.code).toBe('file-changed');
  expect(await readFile(target, 'utf8')).toBe('sparat i Word medan Justera väntade');

  const appeared = await failure(writeAtomically(target, fresh, { onlyIfUnchangedSince: null }));
  expect(appeared).toMatchObject({ code: 'file-changed', message: expect.stringContaining('nyss lagts dit') });
  expect(await readFile(target, 'utf8')).toBe('sparat i Word medan Justera väntade');
  await rm(target);
  await writeAtomically(target, fresh, { onlyIfUnchangedSince: null });
  expect(await readFile(target)).toEqual(fresh);
  expect(await readdir(folder)).toEqual([target.split('/').at(-1)]);
});

test('leftovers of a killed process are cleared away, fresh ones and other files stay', async () => {
  const now = new Date('2026-03-04T12:00:00Z');
  const put = async (name: string, hoursOld: number) => {
    await writeFile(join(folder, name), 'x');
    const then = new Date(now.getTime() - hoursOld * 3_600_000);
    await utimes(join(folder, name), then, then);
  };
  await put('.justera-00000000-0000-4000-8000-000000000001.tmp', 2);
  await put('.justera-00000000-0000-4000-8000-000000000002.tmp', 0.5);
  await put('.justera-anteckning.tmp', 50);
  await put('Protokoll.docx', 50);
  expect(await clearLeftovers(folder, now)).toBe(1);
  expect((await readdir(folder)).sort()).toEqual([
    '.justera-00000000-0000-4000-8000-000000000002.tmp',
    '.justera-anteckning.tmp',
    'Protokoll.docx',
  ]);
  expect(await clearLeftovers(join(folder, 'borta'), now)).toBe(0);
});
