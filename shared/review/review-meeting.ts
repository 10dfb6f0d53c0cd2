import type { Meeting } from '../domain/meeting.ts';
import { abbreviationRules } from './check-abbreviations.ts';
import { absentRules } from './check-absent.ts';
import { accessRules } from './check-access.ts';
import { dateRules } from './check-dates.ts';
import { deadlineRules } from './check-deadlines.ts';
import { decisionRules } from './check-decisions.ts';
import { factRules } from './check-facts.ts';
import { followUpRules } from './check-follow-ups.ts';
import { formalRules } from './check-formal.ts';
import { itemRules } from './check-items.ts';
import { listedRules } from './check-listed.ts';
import { nameRules } from './check-names.ts';
import { partialRules } from './check-partial.ts';
import { presenceRules } from './check-presence.ts';
import { privacyRules } from './check-privacy.ts';
import { roleRules } from './check-roles.ts';
import { signingRules } from './check-signing.ts';
import { spellingRules } from './check-spelling.ts';
import { timeRules } from './check-times.ts';
import { typingRules } from './check-typing.ts';
import { voteRules } from './check-votes.ts';
import { wordingRules } from './check-wording.ts';
import type { Finding, WizardStep } from './finding.ts';
import { findingId } from './finding-id.ts';
import { passagesOf } from './passages.ts';
import type { CouncilFacts, ReviewFacts, Rule } from './rule.ts';
import { NO_FACTS } from './rule.ts';

/** Every rule of the review, in the order of its table in the user guide. */
export const RULES: readonly Rule[] = [
  ...factRules,
  ...presenceRules,
  ...roleRules,
  ...partialRules,
  ...itemRules,
  ...decisionRules,
  ...formalRules,
  ...voteRules,
  ...signingRules,
  ...deadlineRules,
  ...nameRules,
  ...listedRules,
  ...absentRules,
  ...dateRules,
  ...timeRules,
  ...abbreviationRules,
  ...typingRules,
  ...wordingRules,
  ...spellingRules,
  ...followUpRules,
  ...accessRules,
  ...privacyRules,
];

const STEPS: readonly WizardStep[] = [
  'mote',
  'narvaro',
  'arenden',
  'bevakningar',
  'nasta-mote',
  'underskrifter',
  'fardigstall',
  'kallelse',
];
const GRAVITY = { block: 0, warn: 1, info: 2 } as const;

/**
 * Everything worth a look in a meeting, the gravest first and then in the order of the wizard's steps. What the secretary chose
 * to let stand is among it: `standing` takes it out. An empty list means that nothing a program can see is missing.
 */
export function reviewMeeting(meeting: Meeting, council: CouncilFacts, facts: Partial<ReviewFacts> = {}): Finding[] {
  const subject = { ...NO_FACTS, ...facts, meeting, council, passages: passagesOf(meeting) };
  const seen = new Map<string, number>();
  const findings = RULES.flatMap((rule): Finding[] => {
    const severity = council.klApplies ? rule.kl : rule.others;
    if (severity === 'off') return [];
    return rule.find(subject).map((found) => {
      const { words } = found;
      const word = words === undefined ? '' : words.passage.text.slice(words.from, words.to);
      return {
        id: findingId(rule.id, found, word || found.message, seen),
        rule: rule.id,
        severity,
        stops: rule.stops ?? null,
        step: found.step,
        anchor: found.anchor,
        path: found.path.replaceAll('/', '.'),
        words: words === undefined ? null : { block: words.passage.block, from: words.from, to: words.to, word },
        message: found.message,
        source: rule.source,
        mend: found.mend ?? null,
      };
    });
  });
  return withoutRepeats(findings).sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || STEPS.indexOf(a.step) - STEPS.indexOf(b.step),
  );
}

/** A word that another rule already speaks of is not told once more as misspelt. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, [number, number][]>();
  const placeOf = ({ path, words }: Finding) => `${path} ${words?.block}`;
  for (const finding of findings)
    if (finding.words !== null && OF_WORDS.has(finding.rule))
      told.set(placeOf(finding), [...(told.get(placeOf(finding)) ?? []), [finding.words.from, finding.words.to]]);
  return findings.filter((finding) => {
    const { rule, words } = finding;
    if (rule !== 'spelling' || words === null) return true;
    return !(told.get(placeOf(finding)) ?? []).some(([from, to]) => from <= words.from && words.to <= to);
  });
}
const OF_WORDS = new Set(['phrase-slip', 'word-two-ways', 'abbreviation-form', 'name-misspelt']);

/** The findings the secretary has not chosen to let stand. What kommunallagen forbids cannot be let stand. */
export function standing(findings: readonly Finding[], { ignoredFindings }: Meeting): Finding[] {
  const ignored = new Set(ignoredFindings.map(({ id }) => id));
  return findings.filter((finding) => !canBeIgnored(finding) || !ignored.has(finding.id));
}

/** Whether a finding may be let stand: not where it stops the minutes or their publication. */
export const canBeIgnored = (finding: Finding): boolean => finding.severity !== 'block' && finding.stops === null;

/** What keeps a copy to sign from being made, and the meeting from being moved on to signing. */
export const blocksSigning = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'block');

/** What keeps a copy for the web from being made. */
export const blocksPublication = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ stops }) => stops === 'web');
