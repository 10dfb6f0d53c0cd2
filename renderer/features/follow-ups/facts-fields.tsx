import type { FollowUpFacts, FollowUpState } from '../../../shared/domain/follow-up.ts';
import { useCall } from '../../api/queries.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OwnersField } from './owners-field.tsx';

const { panel: words, states } = sv.followUps;

export interface FactsFieldsProps {
  facts: FollowUpFacts;
  onChange: (facts: FollowUpFacts) => void;
  error?: string | undefined;
  /** The name and who is to act, no more. */
  short?: boolean;
}

/** What a follow-up is, to write. */
export function FactsFields({ facts, onChange, error, short = false }: FactsFieldsProps) {
  const persons = useCall('persons.list', null).filter(({ endedOn }) => endedOn === null);
  return (
    <>
      <TextField
        label={words.topic}
        help={words.topicHelp}
        error={error}
        value={facts.topic}
        maxLength={500}
        onChange={(topic) => onChange({ ...facts, topic })}
      />
      <OwnersField
        owners={facts.owners}
        candidates={persons.map(({ id, name }) => ({ name, personId: id }))}
        onChange={(owners) => onChange({ ...facts, owners })}
      />
      <DateField label={words.due} withoutWeekday value={facts.due} onChange={(due) => onChange({ ...facts, due })} />
      {!short && (
        <Select
          label={words.state}
          value={facts.state}
          onChange={(state: FollowUpState) => onChange({ ...facts, state })}
          options={optionsOf(states)}
        />
      )}
    </>
  );
}
