import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import type { RosterEntry } from '../../../shared/domain/person.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Checkbox } from '../../ui/switch.tsx';
import { toast } from '../../ui/toast.tsx';
import { today } from '../../ui/today.ts';
import { renewable, renewalOn } from './mandate.ts';
import { roleOf } from './roster-words.ts';

const words = sv.ruleCard.periods;

export interface RenewDialogProps {
  council: Council;
  roster: readonly RosterEntry[];
  isOpen: boolean;
  onClose: () => void;
}

/** Copies seats into the next mandate period: who goes on is hers to choose. */
export function RenewDialog({ isOpen, onClose, ...rest }: RenewDialogProps) {
  const { next } = renewalOn(rest.council, rest.roster, today());
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.renewTitle(next.name)}>
      <RenewForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function RenewForm({ council, roster, onClose }: Omit<RenewDialogProps, 'isOpen'>) {
  const renewal = renewalOn(council, roster, today());
  const seats = renewable(roster, renewal);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const renew = useAction('roster.renew');
  const ids = seats.flatMap(({ entry: { membership }, renewed }) =>
    renewed || left.has(membership.id) ? [] : [membership.id],
  );
  const submit = async () => {
    const { ends, next } = renewal;
    const made = await renew
      .mutateAsync({
        councilId: council.id,
        ids,
        endsOn: ends.validTo,
        validFrom: next.validFrom,
        validTo: next.validTo,
      })
      .catch(() => null);
    if (made === null) return;
    toast({ text: words.renewed(made.length) });
    onClose();
  };
  return (
    <DialogForm
      onSubmit={submit}
      submitLabel={words.renewSubmit(ids.length)}
      trouble={renew.error}
      isDisabled={ids.length === 0}
      isPending={renew.isPending}
      onClose={onClose}
    >
      <p>{seats.length === 0 ? words.renewNone : words.renewHelp}</p>
      <div className="renew-seats">
        {seats.map(({ entry, renewed }) => {
          const { id, validTo } = entry.membership;
          const ends = validTo === null ? words.endless : words.ends(longDate(validTo));
          return (
            <Checkbox
              key={id}
              label={`${entry.person.name}, ${roleOf(entry, roster)}`}
              help={renewed ? words.already : ends}
              value={!renewed && !left.has(id)}
              isDisabled={renewed}
              onChange={(on) => setLeft((old) => new Set(on ? [...old].filter((one) => one !== id) : [...old, id]))}
            />
          );
        })}
      </div>
    </DialogForm>
  );
}
