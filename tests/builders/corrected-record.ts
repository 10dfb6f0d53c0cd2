/** The sample minutes as they would be after the review: its own mends, and by hand what only the secretary can know. */

import { reviewRecord } from '../../electron/core/cli/review-command.ts';
import type { Dictionary } from '../../electron/core/spelling/dictionary.ts';
import { applyOps, type Op } from '../../shared/domain/meeting-change.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import { passagesOf } from '../../shared/review/passages.ts';
import { sampleRecord } from './record.ts';

const set = (path: string, value: unknown): Op => ({ op: 'set', path, value: value as never });

/** `said` in the place of words that stand somewhere in the meeting. */
type Reworded = [stands: string, said: string];
type ByHand = { ops: Op[]; reworded: Reworded[] };

/** What no program can know: when the meeting was, who spoke, what was meant. */
const BY_HAND: Record<string, ByHand> = {
  'arboga-2021': {
    ops: [
      set('date', '2021-09-14'),
      ...['a3', 'a8', 'a9'].map((id) => set(`attendance/${id}/remote`, true)),
      set('attendance/a2/organisation', 'Myndighetsförbundet'),
      set('attendance/a5/verbatim', 'Säkerhetssamordnare Andreas Ahlsén, samhällsbyggnadsenheten'),
      set('attendance/a8/verbatim', 'samhällsplaneringsstrateg Tim Edvinsson, socialförvaltningen'),
      set('attendance/a9/verbatim', 'rektor Vasagymnasiet Per Gamalielsson, barn- och utbildningsförvaltningen'),
      {
        op: 'insert',
        path: 'attendance',
        index: 11,
        value: { id: 'a12', name: 'Nora Nilsson', kind: 'gast', presence: 'present' } as never,
      },
    ],
    reworded: [
      ['EST-grupp i Arboga', 'Grupp för effektiv samordning för trygghet (EST)'],
      ['SIG-arbetet', 'arbetet i sociala insatsgrupper'],
    ],
  },
  'avesta-2024-05-17': {
    ops: [set('followUps/b4/owners', [{ id: 'o', name: 'Thomas Nordström', kind: 'person', personId: null }])],
    reworded: [],
  },
  'finspang-2020-11-05': {
    ops: [
      set('attendance/a2/title', 'kommundirektör'),
      set('attendance/a4/title', 'kommunpolis'),
      set('attendance/a5/roles', ['sekreterare']),
    ],
    reworded: [
      ['Genomgång av föregående minnesanteckningar', 'Genomgång av minnesanteckningarna från den 10 september 2020'],
    ],
  },
  'koping-2019-03-06': {
    ops: [
      ...['09:00', '09:02', '09:04', '09:05', '09:20'].map((time, i) => set(`items/i${i + 1}/startedAt`, time)),
      set('attendance/nilzon/organisation', 'stadsarkitektkontoret'),
    ],
    reworded: [
      ['Robert Koivunen, BRÅ-samordnare', 'kommunens BRÅ-samordnare'],
      [
        'fastställa föreliggande förslag på sammanträdestider 2019',
        'sammanträda den 24 maj, den 23 september och den 18 november 2019',
      ],
    ],
  },
  'vaxjo-2017-10-11': {
    ops: [set('start', '10:00'), set('end', '12:00'), set('place', 'Kommunhuset')],
    reworded: [['ett APT-material', 'ett material till arbetsplatsträffar']],
  },
};

export const SAMPLES = Object.keys(BY_HAND);

function reword(record: MeetingRecord, [stands, said]: Reworded): MeetingRecord {
  const passage = passagesOf(record.meeting).find(({ text }) => text.includes(stands));
  if (passage === undefined) throw new Error(`nowhere in the record: ${stands}`);
  const from = passage.text.indexOf(stands);
  return { ...record, meeting: applyOps(record.meeting, passage.replace(from, from + stands.length, said)).meeting };
}

/** More turns than any sample needs: a mend that never takes its finding away would go on for ever. */
const MOST_TURNS = 100;

/** A sample after the review: what was done by hand, then every mend the review offers, one at a time. */
export function correctedRecord(name: string, dictionary: Dictionary): { record: MeetingRecord; mends: number } {
  const byHand = BY_HAND[name] ?? { ops: [], reworded: [] };
  let record = sampleRecord(name);
  record = { ...record, meeting: applyOps(record.meeting, byHand.ops).meeting };
  for (const words of byHand.reworded) record = reword(record, words);
  for (let mends = 0; mends < MOST_TURNS; mends += 1) {
    const next = reviewRecord(record, null, dictionary).find(({ mend }) => mend !== null);
    if (!next?.mend) return { record, mends };
    record = { ...record, meeting: applyOps(record.meeting, next.mend.ops).meeting };
  }
  throw new Error(`${name}: mends without end`);
}
