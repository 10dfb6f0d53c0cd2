import type { Council } from '../domain/council.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RosterEntry } from '../domain/person.ts';
import type { MinutesTemplate } from '../domain/template.ts';
import type { Anchor } from '../minutes/document-tree.ts';
import type { Mend, Severity, WizardStep } from './finding.ts';
import type { Passage } from './passages.ts';

/** What of the council the rules need to know. */
export type CouncilFacts = Pick<Council, 'klApplies' | 'kind' | 'name' | 'shortName' | 'spokenName' | 'adjusters'> & {
  /** Its own dated rules; a record file has none. */
  rules?: Council['rules'];
};

/** What the registers know around a meeting. Everything may be missing: a record file comes alone. */
export type ReviewFacts = {
  /** Every seat of the council, past ones too. */
  roster: readonly RosterEntry[];
  /** Persons of the register by name, for names typed another way. */
  people: readonly string[];
  organisations: readonly string[];
  /** Days of the council's other meetings. */
  meetingDates: readonly IsoDate[];
  /** The template the minutes are made with. */
  template: MinutesTemplate | null;
  municipality: string;
  /** Words no dictionary knows, with what they may have been meant to be; null while nobody has looked. */
  misspelt: ReadonlyMap<string, readonly string[]> | null;
};

export const NO_FACTS: ReviewFacts = {
  roster: [],
  people: [],
  organisations: [],
  meetingDates: [],
  template: null,
  municipality: '',
  misspelt: null,
};

/** What a rule looks at. */
export type Subject = ReviewFacts & { meeting: Meeting; council: CouncilFacts; passages: readonly Passage[] };

/** Where a finding stands in the form. */
export type Place = { step: WizardStep; anchor: Anchor; path: string };

/** What a rule tells; its id, severity and source are the rule's. */
export type Found = Place & {
  message: string;
  mend?: Mend;
  words?: { passage: Passage; from: number; to: number };
};

/** How grave a rule is for a kind of body; `off`: the rule does not concern it. */
export type Level = Severity | 'off';

/** A rule looks at a meeting and tells what it found; it never changes anything. */
export type Rule = {
  id: string;
  /** The numbers it has in the project's table of rules: "R1, W6". */
  refs: string;
  /** One Swedish sentence: what it looks for. */
  says: string;
  source: string;
  /** Where kommunallagen applies, and elsewhere. */
  kl: Level;
  others: Level;
  stops?: 'web';
  find(subject: Subject): Found[];
};

/** The place of words in a passage. */
export function inPassage(
  passage: Passage,
  from: number,
  to: number,
  message: string,
  mend?: { label: string; text: string },
): Found {
  return {
    step: passage.step,
    anchor: passage.anchor,
    path: passage.path,
    message,
    words: { passage, from, to },
    ...(mend === undefined ? {} : { mend: { label: mend.label, ops: passage.replace(from, to, mend.text) } }),
  };
}

/** A mend that writes other words in the place of what stands. */
export const write = (text: string): { label: string; text: string } => ({ label: `Skriv ”${text.trim()}”`, text });
