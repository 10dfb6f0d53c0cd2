import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from './build-program.ts';
import { type Seen, startChecker } from './checker.ts';
import { randomFrom, SEED, sized, told } from './size.ts';

/** reliability.md A1: a process killed at any moment loses nothing that was acknowledged. */
const KILLS = sized(80, 500);
const CONTROL_KILLS = 20;
const STACKED = sized(12, 100);
const STACKED_CONTROL = 5;
const LANES = 2;
const MEETING = 'exempel-1';

const random = randomFrom(SEED);

const folders: string[] = [];
let program: string;
let checker: ReturnType<typeof startChecker>;
beforeAll(async () => {
  program = await buildProgram('type-until-killed');
  checker = startChecker();
});
afterAll(() => {
  checker.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Kill = {
  folder: string;
  mode: string /** The word on stdout after which the clock starts. */;
  after: 'at' | 'saved';
};

/** Lets the program type for a random while and kills it; answers the last revision it said was saved, 0 for none. */
function typeAndKill({ folder, mode, after }: Kill): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let started = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (started || !said.includes(after)) return;
      started = true;
      setTimeout(() => child.kill('SIGKILL'), random() * 60);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the program ended by itself: ${said.slice(-200)}`));
      const saved = [...said.matchAll(/^saved (\d+)\n/gm)].map(([, revision]) => Number(revision));
      resolve(saved.at(-1) ?? 0);
    });
  });
}

type Tally = { kills: number; acknowledged: number; lost: number; unsound: string[] };

function judge(tally: Tally, acknowledged: number, seen: Seen): void {
  tally.kills++;
  const meeting = seen.meetings[MEETING];
  const problem =
    !seen.sound || !meeting
      ? 'integrity'
      : !meeting.whole
        ? 'the record is not what was hashed'
        : meeting.revision > 1 && meeting.place !== `revision ${meeting.revision}`
          ? 'revision and text do not belong together'
          : meeting.revision > 1 && meeting.logged !== meeting.revision
            ? 'the log is not at the revision'
            : null;
  if (problem) tally.unsound.push(problem);
  if (acknowledged > 0) tally.acknowledged++;
  if (acknowledged > (meeting?.revision ?? 0)) tally.lost++;
}

async function killMany(kills: number, mode: string): Promise<Tally> {
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, unsound: [] };
  const lane = async (share: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'justera-kill-'));
    folders.push(folder);
    for (let i = 0; i < share; i++) {
      // every tenth is killed while it begins, most in the middle of typing
      const acknowledged = await typeAndKill({ folder, mode, after: i % 10 === 0 ? 'at' : 'saved' });
      judge(tally, acknowledged, await checker.look(folder));
    }
  };
  await Promise.all(Array.from({ length: LANES }, () => lane(Math.ceil(kills / LANES))));
  return tally;
}

test(`no acknowledged text is missing after ${KILLS} kills at random moments`, async () => {
  const tally = await killMany(KILLS, 'honest');
  const more = `${tally.acknowledged} with acknowledged saves`;
  told('kill -9', tally.lost + tally.unsound.length, tally.kills, 'kills lost or damaged something', more);
  expect(tally.kills).toBeGreaterThanOrEqual(KILLS);
  // most were killed in the middle of typing, not before it began
  expect(tally.acknowledged).toBeGreaterThan(KILLS * 0.8);
  expect(tally.unsound).toEqual([]);
  expect(tally.lost).toBe(0);
});

test('the control, which acknowledges before it has saved, is caught losing', async () => {
  const tally = await killMany(CONTROL_KILLS, 'early');
  told('kill -9, control', tally.lost, tally.kills, 'kills lost something');
  expect(tally.lost).toBeGreaterThan(0);
});

/** Kills the program at a random moment of its start, when it is still making good what the last kill left. */
function startAndKill(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, 'honest', '0'], { stdio: 'ignore' });
    setTimeout(() => child.kill('SIGKILL'), 80 + random() * 250);
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

/** Kills while typing, each followed by two kills of the start. */
async function killStarts(kills: number, mode: string): Promise<Tally> {
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, unsound: [] };
  const folder = mkdtempSync(join(tmpdir(), 'justera-kill-'));
  folders.push(folder);
  while (tally.kills < kills) {
    const acknowledged = await typeAndKill({ folder, mode, after: 'saved' });
    await Promise.all([startAndKill(folder), startAndKill(folder)]);
    judge(tally, acknowledged, await checker.look(folder));
  }
  return tally;
}

const STARTS = 'kills while starting after a kill';

test(`nor after ${STACKED} that were followed by kills of the start that makes them good`, async () => {
  const tally = await killStarts(STACKED, 'honest');
  told(STARTS, tally.lost + tally.unsound.length, tally.kills, 'lost or damaged something');
  expect(tally.unsound).toEqual([]);
  expect(tally.lost).toBe(0);
});

test('the same for the control is caught losing', async () => {
  const tally = await killStarts(STACKED_CONTROL, 'early');
  told(`${STARTS}, control`, tally.lost, tally.kills, 'lost something');
  expect(tally.lost).toBeGreaterThan(0);
});
