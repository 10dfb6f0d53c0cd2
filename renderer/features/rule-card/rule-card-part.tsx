import { useState } from 'react';
import type { Council, OwnRule } from '../../../shared/domain/council.ts';
import { type RuleName, setRuleOn } from '../../../shared/law/rules.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { toast } from '../../ui/toast.tsx';
import { today } from '../../ui/today.ts';
import { useCouncilDraft } from '../councils/use-council-draft.ts';
import { DayExample } from './day-example.tsx';
import { MandatePeriods } from './mandate-periods.tsx';
import './rule-card.css';
import { RuleDialog } from './rule-dialog.tsx';
import { inForce, isFact, RULES, sameValue, valueInWords } from './rule-words.ts';

const words = sv.ruleCard;

/** What the rule set says, what the council does differently, and from which day. */
export function RuleCardPart({ council }: { council: Council }) {
  const { value, set, status, savedAt } = useCouncilDraft(council);
  const [changing, setChanging] = useState<RuleName | null>(null);
  const put = (rules: OwnRule[]) => set({ rules });
  const take = (rule: OwnRule) => {
    put(value.rules.filter((one) => one !== rule));
    toast({
      text: words.removed(words.rules[rule.rule]),
      undo: () => set((now) => ({ rules: [...now.rules, rule] })),
    });
  };

  return (
    <>
      <Section title={words.title} help={words.help} state={<SaveState status={status} at={savedAt} />}>
        <ul className="rules" aria-label={words.list}>
          {RULES.map((rule) => (
            <RuleRow key={rule} council={value} rule={rule} onChange={() => setChanging(rule)} onTake={take} />
          ))}
        </ul>
      </Section>
      <DayExample council={value} />
      <MandatePeriods council={value} onChange={(mandatePeriods) => set({ mandatePeriods })} />
      <RuleDialog
        key={changing}
        council={value}
        rule={changing}
        onSave={(rule) => put([...value.rules.filter((one) => one.rule !== rule.rule || one.from !== rule.from), rule])}
        onClose={() => setChanging(null)}
      />
    </>
  );
}

interface RuleRowProps {
  council: Council;
  rule: RuleName;
  onChange: () => void;
  onTake: (rule: OwnRule) => void;
}

function RuleRow({ council, rule, onChange, onTake }: RuleRowProps) {
  const day = today();
  const now = inForce(council, rule, day);
  const book = setRuleOn(council, rule, day);
  const name = words.rules[rule];
  const own = council.rules
    .filter((one) => one.rule === rule)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const coming = own.filter(({ from }) => from !== null && from > day);
  const current = own.findLast(({ from }) => from === null || from <= day);
  const follow = isFact(rule) ? words.followFacts : words.follow;
  return (
    <li className="rule">
      <div className="rule-words">
        <span className="rule-name">{name}</span>
        <span className="rule-value">
          {valueInWords(rule, now.value)} {now.own && <Status tone="accent">{words.own}</Status>}
          {now.from !== null && <span className="quiet small"> {words.since(longDate(now.from))}</span>}
        </span>
        {coming.map((one) => (
          <span key={one.from} className="rule-coming">
            {words.coming(longDate(one.from ?? day), valueInWords(rule, one.value))}{' '}
            <Button size="small" variant="quiet" onPress={() => onTake(one)}>
              {words.followFacts}
            </Button>
          </span>
        ))}
        <span className="quiet small">
          {sameValue(now.value, book.value)
            ? book.source
            : `${words.book(valueInWords(rule, book.value))} · ${book.source}`}
        </span>
      </div>
      <div className="row">
        {current !== undefined && (
          <Button size="small" variant="quiet" aria-label={`${follow}: ${name}`} onPress={() => onTake(current)}>
            {follow}
          </Button>
        )}
        <Button size="small" icon="edit" aria-label={words.changeFor(name)} onPress={onChange}>
          {words.change}
        </Button>
      </div>
    </li>
  );
}
