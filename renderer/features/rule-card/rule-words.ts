import type { Council, OwnRule } from '../../../shared/domain/council.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { councilOn, type RuleName, type RuleValue, ruleOn } from '../../../shared/law/rules.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';

const words = sv.ruleCard;

export const RULES = Object.keys(words.rules) as RuleName[];

/** Rules that are facts of the council itself, edited under Uppgifter, until one is given a day. */
const FACTS: Partial<Record<RuleName, (council: Council) => OwnRule['value']>> = {
  documentKind: (council) => council.documentKind,
  numbering: (council) => council.numbering,
  adjusters: (council) => council.adjusters,
  signers: (council) => council.signingOrder,
};
export const isFact = (rule: RuleName): boolean => FACTS[rule] !== undefined;

/** What holds on a day, and since when. */
export function inForce(
  council: Council,
  rule: RuleName,
  day: IsoDate,
): { value: OwnRule['value']; from: IsoDate | null; own: boolean } {
  const { value, from, own } = ruleOn(council, rule, day);
  const fact = FACTS[rule];
  if (own || fact === undefined) return { value, from: own ? from : null, own };
  return { value: fact(councilOn(council, day)), from: null, own: false };
}

const inWords: { [R in RuleName]: (value: RuleValue<R>) => string } = {
  documentKind: (kind) => sv.terms.documentKind[kind].toLowerCase(),
  numbering: (numbering) => sv.terms.numbering[numbering],
  adjusters: words.adjusterCount,
  signers: (roles) =>
    roles.length === 0 ? words.nobody : sentenceList(roles.map((role) => sv.terms.signerRole[role].toLowerCase())),
  adjustWithin: (days) => (days === null ? words.none : words.dayCount(days)),
  notice: (on) => (on ? words.yes : words.no),
  noticeWithin: (days) => (days === null ? words.none : words.dayCount(days)),
  appealWithin: (days) => (days === null ? words.noAppeal : words.dayCount(days)),
  remote: (text) => text,
};

export const valueInWords = (rule: RuleName, value: OwnRule['value']): string =>
  (inWords[rule] as (given: OwnRule['value']) => string)(value);

export const sameValue = (a: OwnRule['value'], b: OwnRule['value']): boolean => JSON.stringify(a) === JSON.stringify(b);
