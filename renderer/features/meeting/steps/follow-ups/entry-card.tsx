import type { FollowUpEntry, FollowUpState } from '../../../../../shared/domain/follow-up.ts';
import { isTouched } from '../../../../../shared/domain/follow-up.ts';
import { longDate } from '../../../../../shared/swedish/dates.ts';
import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { Status } from '../../../../ui/banner.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { type MenuChoice, MoreMenu } from '../../../../ui/menu.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { OwnersField } from '../../../follow-ups/owners-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, move, remove, set } from '../../saving/ops.ts';
import { secondHalf } from './entry-ops.ts';

const { step: words, panel, states } = sv.followUps;

/** One follow-up at this meeting: what was said, who is to act, until when, and how it stands after it. */
export function EntryCard({ entry, index, count }: { entry: FollowUpEntry; index: number; count: number }) {
  const { change, type, takeAway } = useDesk();
  const attendance = useOpen((open) => open.meeting.attendance);
  const path = at('followUps', entry.id);
  const name = words.one(entry.topic);
  const put = (field: keyof FollowUpEntry, value: unknown, label: string) => change(label, set(at(path, field), value));

  const choices: (MenuChoice | false)[] = [
    {
      id: 'split',
      label: words.split,
      onAction: () =>
        change(words.label.split, insert('followUps', index + 1, secondHalf(entry, words.half(entry.topic)))),
    },
    index > 0 && {
      id: 'up',
      label: words.up,
      icon: 'up',
      onAction: () => change(words.label.move, move(path, index - 1)),
    },
    index < count - 1 && {
      id: 'down',
      label: words.down,
      icon: 'down',
      onAction: () => change(words.label.move, move(path, index + 1)),
    },
    {
      id: 'remove',
      label: words.remove,
      icon: 'remove',
      danger: true,
      onAction: () => takeAway(words.label.remove, words.removed(name), remove(path)),
    },
  ];

  return (
    <section className="entry" aria-label={name} data-anchor={`follow-up:${entry.id}`}>
      <header className="entry-head">
        <div className="entry-marks">
          {isTouched(entry) ? (
            <Status tone="good">{words.written}</Status>
          ) : (
            <Status tone="quiet">{words.untouched}</Status>
          )}
          <Origin entry={entry} />
        </div>
        <MoreMenu label={sv.followUps.more(name)} choices={choices.filter((choice) => choice !== false)} />
      </header>
      <TextField
        label={words.topic}
        value={entry.topic}
        maxLength={500}
        onChange={(text) => type(words.label.write, at(path, 'topic'), text)}
      />
      <TextField
        label={words.status}
        placeholder={words.statusPlaceholder}
        value={entry.status}
        multiline
        maxLength={5000}
        onChange={(text) => type(words.label.write, at(path, 'status'), text)}
      />
      <div className="entry-facts">
        <Select
          label={panel.state}
          value={entry.state}
          onChange={(state: FollowUpState) => put('state', state, words.label.state)}
          options={optionsOf(states)}
        />
        <DateField
          label={panel.due}
          withoutWeekday
          value={entry.due}
          onChange={(day) => put('due', day, words.label.write)}
        />
      </div>
      <OwnersField
        owners={entry.owners}
        candidates={attendance.map(({ name: who, personId }) => ({ name: who, personId }))}
        onChange={(owners) => put('owners', owners, words.label.owner)}
      />
    </section>
  );
}

function Origin({ entry }: { entry: FollowUpEntry }) {
  const { goTo } = useDesk();
  const item = useOpen((open) => open.meeting.items.find(({ id }) => id === entry.itemId));
  if (entry.before !== null)
    return entry.since === null ? null : <span className="quiet small">{words.since(longDate(entry.since))}</span>;
  if (entry.splitFrom !== null) return <span className="quiet small">{words.splitFrom}</span>;
  if (item === undefined) return <span className="quiet small">{words.openedHere}</span>;
  return (
    <button type="button" className="inline-link small" onClick={() => goTo(`item:${item.id}`)}>
      {words.from(item.heading)}
    </button>
  );
}
