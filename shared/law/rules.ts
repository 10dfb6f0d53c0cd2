/** Which rule holds for a council on a day: its own, else the rule set's. */
import type { Council, OwnRule } from '../domain/council.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Limits } from './deadlines.ts';
import { RULE_SET, type RuledBody, type SetRule } from './rule-set.ts';

export type RuleName = OwnRule['rule'];
export type RuleValue<R extends RuleName> = Extract<OwnRule, { rule: R }>['value'];

/** The rule in force: what it says, since when, whose it is, and where it is written. */
export type RuleInForce<R extends RuleName> = {
  value: RuleValue<R>;
  /** null = always. */
  from: IsoDate | null;
  own: boolean;
  /** Where it is written; "" for a council's own. */
  source: string;
};

/** What of a council decides its rules; a record holds as much. */
export type Ruled = Pick<Council, 'kind' | 'klApplies'> & { rules: readonly OwnRule[] };

function bodyOf({ kind, klApplies }: Ruled): RuledBody {
  if (!klApplies) return 'free';
  return kind === 'fullmaktige' ? 'fullmaktige' : 'bound';
}

/** The latest that had begun on `day`. Each list stands in any order; of two with the same day the later one wins. */
function latest<T extends { from: IsoDate | null }>(rules: readonly T[], day: IsoDate): T | undefined {
  return rules
    .filter(({ from }) => from === null || from <= day)
    .reduce<T | undefined>((best, rule) => (best && (best.from ?? '') > (rule.from ?? '') ? best : rule), undefined);
}

const isRule =
  <R extends RuleName>(name: R) =>
  <T extends OwnRule | SetRule>(rule: T): rule is Extract<T, { rule: R }> =>
    rule.rule === name;

/**
 * What the rule set says of a council on a day, whatever the council itself has decided. A day before the first row of the set
 * takes the first row: the app is not a history of the law.
 */
export function setRuleOn<R extends RuleName>(council: Ruled, name: R, day: IsoDate): RuleInForce<R> {
  const body = bodyOf(council);
  const rows = RULE_SET.filter((row) => row.bodies.includes(body)).filter(isRule(name));
  const row = latest(rows, day) ?? rows[0];
  if (row === undefined) throw new Error(`the rule set says nothing of ${name} for ${body}`);
  return { value: row.value as RuleValue<R>, from: row.from, own: false, source: row.source };
}

/** The rule that holds for a council on a day. */
export function ruleOn<R extends RuleName>(council: Ruled, name: R, day: IsoDate): RuleInForce<R> {
  const own = latest(council.rules.filter(isRule(name)), day);
  if (own === undefined) return setRuleOn(council, name, day);
  return { value: own.value as RuleValue<R>, from: own.from, own: true, source: '' };
}

/** How long each thing may take for a council on a day. */
export function limitsOn(council: Ruled, day: IsoDate): Limits {
  return {
    adjustWithin: ruleOn(council, 'adjustWithin', day).value,
    notice: ruleOn(council, 'notice', day).value,
    noticeWithin: ruleOn(council, 'noticeWithin', day).value,
    appealWithin: ruleOn(council, 'appealWithin', day).value,
  };
}

/**
 * The council with what its dated rules say on a day in place of its usual document kind, numbering, number of justerare and
 * signers: what a meeting of that day is made from.
 */
export function councilOn(council: Council, day: IsoDate): Council {
  const own = <R extends RuleName>(name: R) => latest(council.rules.filter(isRule(name)), day)?.value;
  return {
    ...council,
    documentKind: (own('documentKind') as RuleValue<'documentKind'> | undefined) ?? council.documentKind,
    numbering: (own('numbering') as RuleValue<'numbering'> | undefined) ?? council.numbering,
    adjusters: (own('adjusters') as RuleValue<'adjusters'> | undefined) ?? council.adjusters,
    signingOrder: (own('signers') as RuleValue<'signers'> | undefined) ?? council.signingOrder,
  };
}
