/**
 * THE contract between the window and the core: every call, what it takes, what it answers, one sentence. Preload, the door and
 * the window's client are derived from this table; nobody types a call twice. The rows stand by noun in `calls/`.
 */
import { z } from 'zod';
import { appCalls } from './calls/app.ts';
import { backupCalls } from './calls/backups.ts';
import { brandCalls } from './calls/brand.ts';
import { councilCalls } from './calls/councils.ts';
import { decisionCalls } from './calls/decisions.ts';
import { diagnosticCalls } from './calls/diagnostics.ts';
import { documentCalls } from './calls/documents.ts';
import { earlierCalls } from './calls/earlier.ts';
import { extractCalls } from './calls/extracts.ts';
import { followUpCalls } from './calls/follow-ups.ts';
import { handoverCalls } from './calls/handover.ts';
import { meetingHistoryCalls } from './calls/meeting-history.ts';
import { meetingLifeCalls } from './calls/meeting-life.ts';
import { meetingCalls } from './calls/meetings.ts';
import { mentionCalls } from './calls/mentions.ts';
import { municipalityCalls } from './calls/municipality.ts';
import { peopleCalls } from './calls/people.ts';
import { reviewCalls } from './calls/review.ts';
import { searchCalls } from './calls/search.ts';
import { snippetCalls } from './calls/snippets.ts';
import { summonsCalls } from './calls/summons.ts';
import { templateCalls } from './calls/templates.ts';
import { wordTemplateCalls } from './calls/word-templates.ts';
import type { CallError } from './error-codes.ts';

export const CALLS = {
  ...appCalls,
  ...municipalityCalls,
  ...brandCalls,
  ...templateCalls,
  ...wordTemplateCalls,
  ...peopleCalls,
  ...councilCalls,
  ...meetingCalls,
  ...earlierCalls,
  ...mentionCalls,
  ...diagnosticCalls,
  ...followUpCalls,
  ...summonsCalls,
  ...meetingLifeCalls,
  ...meetingHistoryCalls,
  ...documentCalls,
  ...decisionCalls,
  ...extractCalls,
  ...reviewCalls,
  ...snippetCalls,
  ...searchCalls,
  ...backupCalls,
  ...handoverCalls,
} as const;

export type CallName = keyof typeof CALLS;
export type Request<N extends CallName> = z.infer<(typeof CALLS)[N]['request']>;
export type Answer<N extends CallName> = z.infer<(typeof CALLS)[N]['answer']>;

/** What the core tells the window unasked. */
export const EVENTS = {
  /** Which nouns changed, so that lists read again. */
  'data.changed': z.strictObject({ nouns: z.array(z.string()) }),
  /** The window is about to close: save what is not yet saved. */
  'window.closing': z.null(),
} as const;
export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;

/** Answers are values: an Error would lose its code on the way between processes. */
export type Reply<A = unknown> = { ok: true; value: A } | { ok: false; error: CallError };

/** What a shell puts on the page as `window.justera`: plain data both ways. */
export interface Bridge {
  call(name: string, request: unknown): Promise<Reply>;
  on(event: string, listener: (payload: unknown) => void): () => void;
}
