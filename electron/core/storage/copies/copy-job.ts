import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallError } from '../../../../shared/error-codes.ts';
import { contentHash } from '../content-hash.ts';
import { type CheckRequest, checkParcel } from '../handover/check-parcel.ts';
import { type PackRequest, type ParcelNote, packCouncil } from '../handover/pack.ts';
import {
  asOneFile,
  clearHalfCopies,
  type FinishRequest,
  finishCopy,
  isStillGood,
  readThrough,
  thinCopies,
} from './finish-copy.ts';
import { type Inside, lookInside } from './look-inside.ts';
import { type MeetingInCopies, type MeetingRequest, meetingInCopies } from './meeting-in-copies.ts';
import { type Prepared, type PrepareRequest, prepareCopy } from './prepare-copy.ts';
import { type FoundCopy, reportOf } from './report.ts';
import { copyToSecond, type SecondRequest } from './second-place.ts';

/** What is done with copies away from the thread that saves. Plain data both ways: it crosses a thread. */
export type CopyJobs = {
  finish: { ask: FinishRequest; answer: FoundCopy };
  look: { ask: { file: string }; answer: Inside };
  prepare: { ask: PrepareRequest; answer: Prepared };
  second: { ask: SecondRequest; answer: null };
  meeting: { ask: MeetingRequest; answer: MeetingInCopies | null };
  pack: { ask: PackRequest; answer: null };
  parcel: { ask: CheckRequest; answer: ParcelNote };
  /** The content of pages just taken, which are then thrown away. */
  content: { ask: { raw: string }; answer: { content: string; schema: number } };
  check: { ask: { folder: string; name: string }; answer: boolean };
};
export type CopyWork = keyof CopyJobs;
export type CopyAnswer =
  | { ok: true; value: unknown }
  | { ok: false; error: CallError | null; message: string; code: string };

const WORK: { [W in CopyWork]: (ask: CopyJobs[W]['ask']) => CopyJobs[W]['answer'] } = {
  finish: (ask) => {
    clearHalfCopies(ask.folder, ask.raw);
    const { name, ...report } = finishCopy(ask);
    thinCopies(ask.folder);
    return { name, report };
  },
  look: ({ file }) => lookInside(file, statSync(file).size),
  prepare: prepareCopy,
  second: (ask) => {
    copyToSecond(ask);
    return null;
  },
  meeting: meetingInCopies,
  pack: packCouncil,
  parcel: checkParcel,
  content: ({ raw }) => {
    try {
      asOneFile(raw);
      return readThrough(raw, (db) => ({
        content: contentHash(db),
        schema: db.pragma('user_version', { simple: true }) as number,
      }));
    } finally {
      for (const file of [raw, `${raw}-wal`, `${raw}-shm`, `${raw}-journal`]) rmSync(file, { force: true });
    }
  },
  check: ({ folder, name }) => {
    const report = reportOf(join(folder, name));
    return report !== null && isStillGood(folder, { name, report });
  },
};

export const doCopyWork = <W extends CopyWork>(work: W, ask: CopyJobs[W]['ask']): CopyJobs[W]['answer'] =>
  WORK[work](ask);
