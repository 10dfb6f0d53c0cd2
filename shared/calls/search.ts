import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { MeetingStatus } from '../domain/meeting.ts';
import { call, Nothing } from './call.ts';

/** Nobody reads further: hits are counted and shown up to this many of a kind. */
export const SEARCH_MOST = 500;

/** What can be found, in the order it is shown: places in minutes, then what the registers hold. */
export const SEARCH_KINDS = ['item', 'decision', 'person', 'follow-up', 'council', 'file'] as const;
export const SearchKind = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof SearchKind>;

/** A text and where in it the searched words stand: from and to as string indexes, rising, never overlapping. */
export const MarkedText = z.strictObject({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type MarkedText = z.infer<typeof MarkedText>;

export const SearchHit = z.strictObject({
  kind: SearchKind,
  /** Of the meeting, for what stands in minutes and for files made from it; else of the person or council. */
  id: Id,
  title: MarkedText,
  /** A stretch of the text around the words; null when the title says all. */
  snippet: MarkedText.nullable(),
  councilId: Id.nullable(),
  councilName: z.string(),
  /** The meeting it stands in, and the place there as an anchor of the form: "item:a7/body". */
  place: z
    .strictObject({ meetingId: Id, anchor: z.string(), date: z.string().nullable(), status: MeetingStatus })
    .nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchGroup = z.strictObject({
  kind: SearchKind,
  hits: z.array(SearchHit),
  /** How many were counted, up to `SEARCH_MOST`. */
  total: z.int(),
  /** There may be more than were counted. */
  atLeast: z.boolean(),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

export const searchCalls = {
  'search.find': call(
    'What holds all the words: each as a part of a word, "in quotes" exactly and in that order. One or two letters are found as a word of their own, and as the beginning of one in headings, decisions and registers.',
    z.strictObject({
      /** As typed or pasted; only the first words of a very long text count. */
      text: z.string().max(4_000_000),
      kind: SearchKind.nullable(),
      councilId: Id.nullable(),
      year: z.int().min(1900).max(2200).nullable(),
      order: z.enum(['best', 'newest']),
      /** Count all of them. Else nothing more is looked for when there are enough to show. */
      count: z.boolean(),
      /** Of each kind. */
      limit: z.int().min(1).max(SEARCH_MOST),
      offset: z.int().min(0).max(100_000),
    }),
    z.strictObject({
      /** Only kinds with hits. */
      groups: z.array(SearchGroup),
    }),
  ),
  'search.years': call('The years there are meetings of, the latest first.', Nothing, z.array(z.int())),
} as const;
