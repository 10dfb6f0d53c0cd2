import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { deadlinesOf } from '../../../shared/law/deadlines.ts';
import { limitsOn } from '../../../shared/law/rules.ts';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Section } from '../../ui/page.tsx';
import { today } from '../../ui/today.ts';

const words = sv.ruleCard.example;

/** The days of a meeting on any day, so that a rule can be seen at work before it is. */
export function DayExample({ council }: { council: Council }) {
  const [day, setDay] = useState<string | null>(today());
  const limits = limitsOn(council, day ?? today());
  const first = deadlinesOf({ date: day, adjustedOn: null, postedOn: null }, limits);
  const adjustedOn = first.adjustBy ?? day;
  const posted = deadlinesOf({ date: day, adjustedOn, postedOn: limits.notice ? adjustedOn : null }, limits);
  const rows = [
    [words.adjust, first.adjustBy],
    [words.post, posted.postBy],
    [words.appeal, posted.appealLastDay],
    [words.takeDown, posted.takeDown],
    [words.lagaKraft, posted.lagaKraft],
  ].flatMap(([label, on]) => (label && on ? [{ label, on }] : []));
  return (
    <Section title={words.title} help={words.help}>
      <div className="rule-example">
        <DateField label={words.meeting} value={day} onChange={setDay} />
        {rows.length === 0 ? (
          <p className="quiet">{words.nothing}</p>
        ) : (
          <dl className="rule-days">
            {rows.map(({ label, on }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{dayAndDate(on)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Section>
  );
}
