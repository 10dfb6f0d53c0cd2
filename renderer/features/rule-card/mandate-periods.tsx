import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { type MandatePeriod, nextPeriod, periodOn } from '../../../shared/domain/mandate-period.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { today } from '../../ui/today.ts';

const words = sv.ruleCard.periods;

const told = ({ name, validFrom, validTo }: MandatePeriod) => words.usual(name, longDate(validFrom), longDate(validTo));

/** The mandate periods of a council: the usual ones of its kind, and its own where it has other days. */
export function MandatePeriods({
  council,
  onChange,
}: {
  council: Council;
  onChange: (periods: MandatePeriod[]) => void;
}) {
  const now = periodOn(council, today());
  const own = council.mandatePeriods;
  const remove = (period: MandatePeriod) => {
    onChange(own.filter(({ id }) => id !== period.id));
    toast({ text: words.removed(period.name), undo: () => onChange(own) });
  };
  return (
    <Section title={words.title} help={words.help}>
      <dl className="rule-days">
        <div>
          <dt>{words.now}</dt>
          <dd>{told(now)}</dd>
        </div>
        <div>
          <dt>{words.next}</dt>
          <dd>{told(nextPeriod(council, now))}</dd>
        </div>
      </dl>
      {own.length > 0 && (
        <ul className="rules" aria-label={words.ownPeriods}>
          {own.map((period) => (
            <li key={period.id} className="rule">
              <span>{told(period)}</span>
              <Button
                size="small"
                variant="quiet"
                aria-label={words.removeFor(period.name)}
                onPress={() => remove(period)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewPeriod
        own={own}
        onAdd={(period) => onChange([...own, period].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))}
      />
    </Section>
  );
}

function NewPeriod({ own, onAdd }: { own: readonly MandatePeriod[]; onAdd: (period: MandatePeriod) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  if (!open)
    return (
      <div className="rule-add">
        <Button size="small" icon="add" onPress={() => setOpen(true)}>
          {words.add}
        </Button>
      </div>
    );
  const fault =
    from === null || to === null
      ? words.missing
      : to < from
        ? words.wrong
        : own.some((one) => one.validFrom <= to && from <= one.validTo)
          ? words.overlaps
          : undefined;
  const add = () => {
    setAsked(true);
    if (fault !== undefined || from === null || to === null) return;
    const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`;
    onAdd({ id: crypto.randomUUID(), name: name.trim() || years, validFrom: from, validTo: to });
    setOpen(false);
    setName('');
    setAsked(false);
  };
  return (
    <div className="rule-period">
      <TextField
        label={words.name}
        help={words.nameHelp}
        optional
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
      />
      <DateField label={words.from} value={from} onChange={setFrom} withoutWeekday />
      <DateField label={words.to} value={to} onChange={setTo} withoutWeekday error={asked ? fault : undefined} />
      <div className="row">
        <Button size="small" variant="primary" onPress={add}>
          {words.save}
        </Button>
        <Button size="small" onPress={() => setOpen(false)}>
          {sv.ui.cancel}
        </Button>
      </div>
    </div>
  );
}
