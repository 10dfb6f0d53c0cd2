import { noticeDaysOf } from '../../../../../shared/law/notice-days.ts';
import { limitsOn } from '../../../../../shared/law/rules.ts';
import { dayAndDate, longDate } from '../../../../../shared/swedish/dates.ts';
import { sv } from '../../../../text/sv.ts';
import { DateField } from '../../../../ui/date-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { today } from '../../../../ui/today.ts';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { Part } from '../step-parts.tsx';

const words = sv.ruleCard.signing;
const days = sv.ruleCard.example;

/** The days of adjustment and notice; only where the council's rule card has such days. */
export function NoticePart() {
  const { type } = useDesk();
  const meeting = useOpen((open) => open.meeting);
  const council = useOpen((open) => open.council);
  const municipality = useOpen((open) => open.municipality.name);
  const limits = limitsOn(council, meeting.date ?? today());
  if (limits.adjustWithin === null && !limits.notice) return null;

  const reckoned = noticeDaysOf(meeting, council);
  const { adjustedOn, postedOn, adjustBy, postBy } = reckoned;
  const late = adjustBy !== null && adjustedOn !== null && adjustedOn > adjustBy;
  const early = postedOn !== null && adjustedOn !== null && postedOn < adjustedOn;
  const posted = postBy !== null && postedOn !== null && postedOn > postBy;
  const follow = [
    [days.appeal, reckoned.appealLastDay],
    [days.takeDown, reckoned.takenDownOn],
  ] as const;
  return (
    <Part title={words.title} help={words.help}>
      <div className="fields">
        <div className="fields-2">
          <DateField
            label={words.adjustedOn}
            help={adjustBy === null ? undefined : words.adjustBy(dayAndDate(adjustBy))}
            error={late ? words.lateDay : undefined}
            value={adjustedOn}
            onChange={(day) => day !== meeting.signing.date && type(words.label, 'signing/date', day)}
          />
          {limits.notice && (
            <DateField
              label={words.postedOn}
              help={postBy === null ? undefined : words.postedHelp(dayAndDate(postBy))}
              error={early ? words.earlyPost : posted ? words.latePost : undefined}
              value={postedOn}
              onChange={(day) => day !== meeting.notice.postedOn && type(words.label, 'notice/postedOn', day)}
            />
          )}
        </div>
        {limits.notice && (
          <>
            {follow.some(([, day]) => day !== null) && (
              <dl className="notice-days">
                {follow.map(
                  ([label, day]) =>
                    day !== null && (
                      <div key={label}>
                        <dt>{label}</dt>
                        <dd>{longDate(day)}</dd>
                      </div>
                    ),
                )}
              </dl>
            )}
            <TextField
              label={words.keptAt}
              help={words.keptHelp}
              placeholder={municipality}
              value={meeting.notice.keptAt}
              maxLength={200}
              onChange={(text) => type(words.label, 'notice/keptAt', text)}
            />
          </>
        )}
      </div>
    </Part>
  );
}
