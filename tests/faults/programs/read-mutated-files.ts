/**
 * Reads changed files the way the app does, one after another, and tells what became of each. `guards: false` is the control: the
 * same readers with nothing in front of them, given what the guards are there for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import JSZip from 'jszip';
import PDFDocument from 'pdfkit';
import { SaxesParser } from 'saxes';
import { makeDocument } from '../../../electron/core/documents/make-document.ts';
import { doWordFileJob } from '../../../electron/core/documents/own-word-template/word-file-job.ts';
import { openTypeface } from '../../../electron/core/documents/pdf/typeface.ts';
import { JusteraError } from '../../../electron/core/errors.ts';
import { checkFont } from '../../../electron/core/fonts/check-font.ts';
import { checkImage } from '../../../electron/core/images/check-image.ts';
import { readRecord } from '../../../electron/core/records/read-record.ts';
import { withSafeLogo } from '../../../electron/core/records/with-safe-logo.ts';
import { findTemplate } from '../../../electron/core/templates/built-in-templates.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { glyphCount, openSans, takeApart, tower } from '../../builders/fonts.ts';
import { pack, templateParts } from '../../builders/word-template.ts';
import { chance } from '../mutation/chance.ts';
import { logoSeeds } from '../mutation/logo-seeds.ts';
import { mutateBytes, mutateFont, mutateRecord, mutateWord } from '../mutation/mutate.ts';

export type Kind = 'word' | 'font' | 'logo' | 'record';
export type Job = { kind: Kind; from: number; to: number; guards: boolean };
/** `reading` is said before each file, so that one that never ends can be named. */
export type Told = { at: number } & ({ reading: true } | { outcome: 'taken' | 'refused'; code: string });

const root = join(import.meta.dirname, '../../..');
const { kind, from, to, guards } = workerData as Job;

const FONT = openSans();
const LOGOS = logoSeeds();
const RECORD = readFileSync(join(root, 'tests/samples/koping-2019-03-06.json'), 'utf8');
const PARTS = templateParts();
const TOP_OF_TOWER = glyphCount(takeApart(FONT)) - 1;

const fileOf: Readonly<Record<Kind, (seed: number) => Uint8Array>> = {
  word: (seed) => mutateWord(PARTS, chance(seed)),
  font: (seed) => mutateFont(FONT, chance(seed)),
  logo: (seed) => mutateBytes(LOGOS[seed % LOGOS.length]!, chance(seed)),
  record: (seed) => mutateRecord(RECORD, chance(seed)),
};

const read: Readonly<Record<Kind, (name: string, bytes: Uint8Array) => Promise<unknown>>> = {
  word: (_, bytes) => doWordFileJob({ what: 'load', bytes }),
  font: (name, bytes) => checkFont({ name, bytes }),
  logo: async (name, bytes) => checkImage({ name, bytes }, 'Logotyp'),
  record: async (name, bytes) => {
    const record = await withSafeLogo(readRecord(Buffer.from(bytes).toString('utf8'), name), name);
    return makeDocument('txt', { record, template: findTemplate('protokoll-rad'), createdAt: new Date(0) });
  },
};

/** The same readers with nothing in front of them, given what the guards are there for. */
const unguarded: Readonly<Record<Kind, () => () => unknown>> = {
  // 300 KB that become 75 million elements
  word: () => {
    const bomb = pack({ ...PARTS, 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, '<a/>') });
    return async () => {
      const elements: unknown[] = [];
      const parser = new SaxesParser({ fragment: true });
      parser.on('opentag', ({ name, attributes }) => void elements.push({ name, attributes }));
      parser.write((await (await JSZip.loadAsync(bomb)).file('word/document.xml')?.async('string')) ?? '').close();
      return elements.length;
    };
  },
  // ten thousand million outlines
  font: () => {
    const font = { sha256: 'tower', bytes: tower(10, 10) };
    return () => openTypeface(font).outline(TOP_OF_TOWER);
  },
  // a picture cut off inside: pdfkit unpacks it beside, and throws where nobody can catch
  logo: () => () => {
    const rgba = LOGOS[1]!;
    const data = rgba.indexOf('IDAT') + 4;
    const broken = Buffer.concat([rgba.subarray(0, data), Buffer.from(rgba.subarray(data)).fill(0xee, 2, 60)]);
    new PDFDocument({ autoFirstPage: true }).image(broken, 0, 0);
    return new Promise((resolve) => setTimeout(resolve, 5_000));
  },
  record: () => {
    const record = JSON.parse(RECORD) as { meeting: { items: unknown } };
    record.meeting.items = [null];
    const unchecked = record as unknown as MeetingRecord;
    const template = findTemplate('protokoll-rad');
    return () => makeDocument('txt', { record: unchecked, template, createdAt: new Date(0) });
  },
};

/** Files are made ready before their reading begins, so that only the reading is timed. */
function ready(at: number): () => unknown {
  if (!guards) return unguarded[kind]();
  const bytes = fileOf[kind](at);
  return () => read[kind](`${kind}-${at}`, bytes);
}

async function one(at: number): Promise<void> {
  const work = ready(at);
  parentPort?.postMessage({ at, reading: true } satisfies Told);
  try {
    await work();
    parentPort?.postMessage({ at, outcome: 'taken', code: '' } satisfies Told);
  } catch (error) {
    // anything else is a bug and ends the thread, as it would end the app's
    if (!(error instanceof JusteraError)) throw error;
    parentPort?.postMessage({ at, outcome: 'refused', code: error.code } satisfies Told);
  }
}

for (let at = from; at < to; at += 1) await one(at);
