import type { Op } from '../domain/meeting-change.ts';
import type { Anchor } from '../minutes/document-tree.ts';

/** The steps of the minutes in their order, and the summons, which is another document of the same meeting. */
export type WizardStep =
  | 'mote'
  | 'narvaro'
  | 'arenden'
  | 'bevakningar'
  | 'nasta-mote'
  | 'underskrifter'
  | 'fardigstall'
  | 'kallelse';

/**
 * `block`: kommunallagen does not allow the minutes to be signed so. `warn`: probably wrong or forgotten. `info`: worth knowing.
 */
export type Severity = 'block' | 'warn' | 'info';

/** The words a finding is about, as they stand in the field. */
export type FoundWords = {
  /** Which text block of a rich text, counted in reading order from 0; null in a plain field. */
  block: number | null;
  /** Offsets in that block's (or field's) text, in UTF-16 units; a line break counts one. */
  from: number;
  to: number;
  word: string;
};

/** A change that puts a finding right: what it will do in words ("Skriv ”10.00–11.10”"), and the ops for `meetings.change`. */
export type Mend = { label: string; ops: Op[] };

/** Something in a meeting worth a look before the minutes are made. */
export type Finding = {
  /** Stable while the finding stands: what `ignoredFindings` remembers. */
  id: string;
  /** The rule's id, stable over versions: "date-missing". */
  rule: string;
  severity: Severity;
  /** `web`: whatever the severity, no copy for publication is made while it stands. */
  stops: 'web' | null;
  step: WizardStep;
  /** Where in the form to go. */
  anchor: Anchor;
  /** The field, dotted, lists by id: "items.i4.body". */
  path: string;
  words: FoundWords | null;
  /** Plain Swedish: what is so, and what to do. */
  message: string;
  source: string;
  mend: Mend | null;
};
