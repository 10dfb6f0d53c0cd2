/** Promises in the running text of a meeting. They are found and offered; what becomes of them is hers to say. */
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import { plainText } from '../domain/plain-text.ts';
import { readDate } from '../swedish/dates.ts';
import { sentencesOf } from '../swedish/sentences.ts';
import { NO_PROMISE, PROMISE_WAYS, type PromiseRule } from './promise-words.ts';
import { type Owner, whoPromises } from './who-promises.ts';

export type FoundPromise = {
  /** The same for the same sentence in the same item, also after a restart. */
  id: string;
  itemId: string;
  rule: PromiseRule;
  sentence: string;
  /** What the follow-up could be called. */
  topic: string;
  owners: Owner[];
  due: IsoDate | null;
};

/** Items that tell of the next meeting are there for that. */
const ELSEWHERE: readonly AgendaItem['kind'][] = ['next-meeting', 'meeting-dates'];
const GENERIC = /^(?:övrig\p{L}*|information|rapport\p{L}*|frågor|diskussion|lägesrapport\p{L}*)(?: |$|\.)/iu;
const LONGEST_TOPIC = 90;

/** FNV-1a over code units, twice, as 16 hexadecimal digits: an id, not a secret. */
function hash(text: string): string {
  const one = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return one(0x811c9dc5) + one(0x9747b28c);
}

function shortened(sentence: string): string {
  const bare = sentence.replace(/[.!]$/, '');
  if (bare.length <= LONGEST_TOPIC) return bare;
  return `${bare.slice(0, LONGEST_TOPIC).replace(/\s+\S*$/, '')} …`;
}

function topicOf(item: AgendaItem, sentence: string): string {
  const heading = item.heading.trim().replace(/[.:]$/, '');
  return heading === '' || item.kind === 'other' || GENERIC.test(heading) ? shortened(sentence) : heading;
}

function dueOf(sentence: string, today: IsoDate | null): IsoDate | null {
  const said = /\b(?:senast|före|innan) (?:den )?(\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9}(?: \d{4})?)/iu.exec(
    sentence,
  )?.[1];
  if (said === undefined || today === null) return null;
  const read = readDate(said, today);
  return read.ok ? read.day : null;
}

/** What a sentence promises, if anything, and where its words begin. Pure. */
export function promiseIn(sentence: string): { rule: PromiseRule; at: number } | null {
  if (sentence.endsWith('?') || NO_PROMISE.test(sentence)) return null;
  for (const { rule, pattern } of PROMISE_WAYS) {
    const found = pattern.exec(sentence);
    if (found !== null) return { rule, at: found.index };
  }
  return null;
}

function textsOf(item: AgendaItem): string[] {
  const clauses = item.decisions.flatMap((decision) => decision.clauses.map(({ text }) => text));
  return [...plainText(item.body, { headings: false }), ...clauses];
}

/** Every sentence of a meeting that promises something, in the order it stands. Pure. */
export function findPromises(meeting: Pick<Meeting, 'items' | 'attendance' | 'date'>): FoundPromise[] {
  const seen = new Set<string>();
  return meeting.items
    .filter(({ kind }) => !ELSEWHERE.includes(kind))
    .flatMap((item) =>
      textsOf(item).flatMap((text) =>
        sentencesOf(text).flatMap(({ text: sentence }): FoundPromise[] => {
          const found = promiseIn(sentence);
          const id = hash(`${item.id} ${sentence.replace(/\s+/g, ' ')}`);
          if (found === null || seen.has(id)) return [];
          seen.add(id);
          return [
            {
              id,
              itemId: item.id,
              rule: found.rule,
              sentence,
              topic: topicOf(item, sentence),
              owners: whoPromises(sentence, found.at, meeting.attendance),
              due: dueOf(sentence, meeting.date),
            },
          ];
        }),
      ),
    );
}

/** The promises she has neither made a follow-up of nor put aside. */
export function promisesLeft(meeting: Meeting): FoundPromise[] {
  const done = new Set([
    ...meeting.dismissedPromises.map(({ id }) => id),
    ...meeting.followUps.flatMap(({ promiseId }) => promiseId ?? []),
  ]);
  return findPromises(meeting).filter(({ id }) => !done.has(id));
}
