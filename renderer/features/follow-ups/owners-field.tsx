import { useRef, useState } from 'react';
import type { FollowUpOwner } from '../../../shared/domain/follow-up.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/combo-field.tsx';
import { type Candidate, ownerFrom, withOwner } from './owners.ts';
import './owners-field.css';

const words = sv.followUps.panel;

export interface OwnersFieldProps {
  owners: readonly FollowUpOwner[];
  candidates: readonly Candidate[];
  onChange: (owners: FollowUpOwner[]) => void;
}

/** Who is to act: persons and bodies, each with a way to take it away. What is typed counts when the field is left. */
export function OwnersField({ owners, candidates, onChange }: OwnersFieldProps) {
  const [typed, setTyped] = useState('');
  const pending = useRef('');
  const write = (text: string) => {
    pending.current = text;
    setTyped(text);
  };
  const add = (name: string) => {
    write('');
    if (name.trim() !== '') onChange(withOwner(owners, ownerFrom(name, candidates, crypto.randomUUID())));
  };
  const free = candidates.filter(({ name }) => !owners.some((owner) => owner.name === name));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles up from the field inside
    <div
      className="owners"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) add(pending.current);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || pending.current === '') return;
        event.preventDefault();
        add(pending.current);
      }}
    >
      {owners.length > 0 && (
        <ul className="owner-chips" aria-label={words.owners}>
          {owners.map((owner) => (
            <li key={owner.id} className="owner-chip">
              <span>{owner.name}</span>
              <Button
                variant="quiet"
                size="small"
                icon="close"
                iconOnly
                onPress={() => onChange(owners.filter(({ id }) => id !== owner.id))}
              >
                {words.removeOwner(owner.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ComboField
        // a new field for each owner: the last one's suggestions are not hers
        key={owners.length}
        label={owners.length === 0 ? words.owners : words.addOwner}
        placeholder={words.ownerPlaceholder}
        value={typed}
        options={free.map(({ name }) => ({ id: name, label: name }))}
        onChange={write}
        onPick={add}
      />
    </div>
  );
}
