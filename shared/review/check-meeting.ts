import type { Council } from '../domain/council.ts';
import type { Meeting } from '../domain/meeting.ts';
import { attendanceRules } from './check-attendance.ts';
import { factRules } from './check-facts.ts';
import { itemRules } from './check-items.ts';
import { signingRules } from './check-signing.ts';
import type { Finding, WizardStep } from './finding.ts';

/** What of the council the rules need to know. */
export type CouncilFacts = Pick<Council, 'adjusters' | 'klApplies'>;

/** A rule looks at a meeting and tells what it found; it never changes anything. */
export type Rule = (meeting: Meeting, council: CouncilFacts) => Finding[];

const RULES: readonly Rule[] = [...factRules, ...attendanceRules, ...itemRules, ...signingRules];
const STEPS: readonly WizardStep[] = ['mote', 'narvaro', 'arenden', 'nasta-mote', 'underskrifter', 'fardigstall'];

/**
 * Everything worth a look in a meeting, in the order of the wizard's steps and the gravest first within a step. An empty list
 * means that nothing a program can see is missing.
 */
export function checkMeeting(meeting: Meeting, council: CouncilFacts): Finding[] {
  const gravity = { error: 0, warning: 1, hint: 2 } as const;
  return RULES.flatMap((rule) => rule(meeting, council)).sort(
    (a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || gravity[a.severity] - gravity[b.severity],
  );
}
