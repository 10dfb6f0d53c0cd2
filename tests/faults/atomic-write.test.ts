import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { JusteraError } from '../../electron/core/errors.ts';
import { type FileSystem, writeAtomically } from '../../electron/core/files/write-atomically.ts';
import { type Faults, faultyFileSystem, systemError } from '../builders/faulty-file-system.ts';
import { sized, told } from './size.ts';

const old = Buffer.alloc(300_000, 'det gamla protokollet ');
const fresh = Buffer.alloc(400_000, 'det nya protokollet ');
/** A writer that takes pieces, so that failures can fall between them. */
const inPieces = (offered: number): number => Math.min(offered, 60_000);

type Writer = (path: string, bytes: Uint8Array, fs: FileSystem) => Promise<unknown>;
const ours: Writer = (path, bytes, fs) => writeAtomically(path, bytes, { fs });

/** The negative controls: how files are written when nobody thinks of failure. */
const ontoTheOld: Writer = async (path, bytes, fs) => {
  const file = await fs.open(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
};
/** What a widely used library did: a temporary file, but the number of bytes taken is not looked at. */
const withoutCounting: Writer = async (path, bytes, fs) => {
  const file = await fs.open(`${path}.part`, 'w');
  try {
    await file.write(bytes, 0, bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(`${path}.part`, path);
};

type Outcome = { whole: boolean; told: boolean; leftovers: string[] };

async function attempt(writer: Writer, faults: Faults): Promise<Outcome & { operations: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'justera-fault-'));
  const path = join(folder, 'Protokoll.docx');
  const fs = faultyFileSystem(faults);
  try {
    await writeFile(path, old);
    const error: unknown = await writer(path, fresh, fs).then(
      () => undefined,
      (reason) => reason,
    );
    const now = await readFile(path).catch(() => Buffer.alloc(0));
    return {
      whole: error === undefined ? now.equals(fresh) : now.equals(old),
      told: error === undefined || error instanceof JusteraError,
      leftovers: (await readdir(folder)).filter((name) => name !== 'Protokoll.docx'),
      operations: fs.operations,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every operation failing, once and from then on, with every code that matters. */
async function campaign(writer: Writer): Promise<{ runs: number; lost: number; untold: number; leftovers: number }> {
  const { operations } = await attempt(writer, { takes: inPieces });
  const result = { runs: 0, lost: 0, untold: 0, leftovers: 0 };
  for (const code of ['EIO', 'ENOSPC', 'EPERM', 'EBUSY']) {
    for (let at = 1; at <= operations.length; at += 1) {
      for (const lasting of [false, true]) {
        const fail = (_: string, count: number) =>
          count === at || (lasting && count > at) ? systemError(code) : undefined;
        const outcome = await attempt(writer, { fail, takes: inPieces });
        result.runs += 1;
        if (!outcome.whole) result.lost += 1;
        if (!outcome.told) result.untold += 1;
        // Where unlink fails too, nobody can clear away; the next start does.
        if (outcome.leftovers.length > 0 && !lasting) result.leftovers += 1;
      }
    }
  }
  return result;
}

describe('every step failing, once and for good', () => {
  test('the old file or the whole new one, always told, nothing left behind', async () => {
    const result = await campaign(ours);
    told('failing steps of a file', result.lost + result.untold, result.runs, 'lost the file or said nothing');
    expect(result.runs).toBeGreaterThan(100);
    expect(result).toMatchObject({ lost: 0, untold: 0, leftovers: 0 });
  });
  test('control: a writer onto the old file loses it', async () => {
    const { lost, runs } = await campaign(ontoTheOld);
    told('failing steps of a file, control', lost, runs, 'lost the file');
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a disk that takes a part and reports no error', () => {
  const full: Faults = (() => {
    let left = 150_000;
    return {
      takes: (offered: number) => {
        const taken = Math.min(offered, left);
        left -= taken;
        return taken;
      },
    };
  })();
  test('is a full disk', async () => {
    expect(await attempt(ours, full)).toMatchObject({ whole: true, told: true, leftovers: [] });
  });
  test('control: a writer that does not count replaces the old file by a stump', async () => {
    expect((await attempt(withoutCounting, { takes: () => 150_000 })).whole).toBe(false);
  });
});

/** A small disk of its own, where the machine allows one. */
const disk = mkdtempSync(join(tmpdir(), 'justera-disk-'));
const mounted =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)('a real disk of 200 sizes, from too small to large enough (needs the right to mount)', () => {
  async function sweep(writer: Writer): Promise<{ full: number; fine: number; lost: number }> {
    const path = join(disk, 'Protokoll.docx');
    const result = { full: 0, fine: 0, lost: 0 };
    for (let size = 0; size < 200; size += 1) {
      spawnSync('mount', ['-o', 'remount,size=4m', disk]);
      for (const name of await readdir(disk)) await rm(join(disk, name));
      await writeFile(path, old);
      spawnSync('mount', ['-o', `remount,size=${296 + size * 4}k`, disk]);
      const error: unknown = await writer(path, fresh, faultyFileSystem({})).then(
        () => undefined,
        (reason) => reason,
      );
      const now = await readFile(path).catch(() => Buffer.alloc(0));
      if (error === undefined) result.fine += 1;
      else if (error instanceof JusteraError && error.code === 'disk-full') result.full += 1;
      if (!now.equals(error === undefined ? fresh : old)) result.lost += 1;
    }
    return result;
  }
  test('never a truncated file under the name', async () => {
    const { full, fine, lost } = await sweep(ours);
    told('full disk for a file', lost, full + fine, 'left a stump', `${full} told as full`);
    expect(lost).toBe(0);
    expect(full + fine).toBe(200);
    expect(full).toBeGreaterThan(50);
    expect(fine).toBeGreaterThan(50);
  });
  test('control: a writer onto the old file leaves stumps', async () => {
    const { lost } = await sweep(ontoTheOld);
    told('full disk for a file, control', lost, 200, 'left a stump');
    expect(lost).toBeGreaterThan(0);
  });
});

describe('killed while writing', () => {
  const killed = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('close', () => done()));

  async function kills(script: string, times: number): Promise<{ torn: number; replaced: number }> {
    const folder = await mkdtemp(join(tmpdir(), 'justera-kill-'));
    const path = join(folder, 'Protokoll.docx');
    const result = { torn: 0, replaced: 0 };
    try {
      for (let run = 0; run < times; run += 1) {
        await writeFile(path, old);
        const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script, path], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await new Promise((ready) => child.stdout.once('data', ready));
        await new Promise((later) => setTimeout(later, (run * 7) % 23));
        child.kill('SIGKILL');
        await killed(child);
        const now = await readFile(path);
        if (now.equals(fresh)) result.replaced += 1;
        else if (!now.equals(old)) result.torn += 1;
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return result;
  }

  const writer = JSON.stringify(new URL('../../electron/core/files/write-atomically.ts', import.meta.url).href);
  const bytes = `[Buffer.alloc(300_000, 'det gamla protokollet '), Buffer.alloc(400_000, 'det nya protokollet ')]`;

  const KILLS = sized(100, 300);
  test(`the name holds the old file or the whole new one, ${KILLS} times`, async () => {
    const result = await kills(
      `import { writeAtomically } from ${writer};
       const files = ${bytes}; process.stdout.write('.');
       for (let turn = 1; ; turn += 1) await writeAtomically(process.argv[1], files[turn % 2]);`,
      KILLS,
    );
    told('killed while writing a file', result.torn, KILLS, 'left it torn', `${result.replaced} had the new one`);
    expect(result.torn).toBe(0);
    expect(result.replaced).toBeGreaterThan(10);
  });
  test('control: a writer onto the old file is caught with a torn one', async () => {
    const result = await kills(
      `import { writeFile } from 'node:fs/promises';
       const files = ${bytes}; process.stdout.write('.');
       for (let turn = 1; ; turn += 1) await writeFile(process.argv[1], files[turn % 2]);`,
      60,
    );
    told('killed while writing a file, control', result.torn, 60, 'left it torn');
    expect(result.torn).toBeGreaterThan(0);
  });
});
