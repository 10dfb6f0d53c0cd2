import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { periodOn } from '../../../shared/domain/mandate-period.ts';
import { RosterEntry } from '../../../shared/domain/person.ts';
import { ApiError } from '../../api/api-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { useKept } from '../../api/use-kept.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { say } from '../../ui/live.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { today } from '../../ui/today.ts';
import { emptySeat, knownByName, seatWith } from './seat.ts';
import { SeatFields } from './seat-fields.tsx';

const words = sv.roster.panel;

export interface SeatPanelProps {
  council: Council;
  roster: readonly RosterEntry[];
  editing: RosterEntry | 'new' | null;
  onClose: () => void;
}

/** A seat beside the list: a new one is added by its button, an old one is saved as it is typed. */
export function SeatPanel({ council, roster, editing, onClose }: SeatPanelProps) {
  const title = editing === null || editing === 'new' ? words.addTitle : words.editTitle(editing.person.name);
  return (
    <Dialog isOpen={editing !== null} onClose={onClose} title={title} shape="panel">
      {editing === 'new' && <NewSeat council={council} roster={roster} onClose={onClose} />}
      {editing !== null && editing !== 'new' && <OldSeat entry={editing} roster={roster} onClose={onClose} />}
    </Dialog>
  );
}

function NewSeat({ council, roster, onClose }: Omit<SeatPanelProps, 'editing'>) {
  const persons = useCall('persons.list', null);
  const [seat, setSeat, clear] = useKept(`seat:${council.id}`, () =>
    emptySeat(council.id, roster.length, { validTo: periodOn(council, today()).validTo }),
  );
  const [asked, setAsked] = useState(false);
  const [times, setTimes] = useState(0);
  const save = useAction('roster.save');
  const fault = save.error instanceof ApiError && save.error.field ? { [save.error.field]: save.error.message } : {};
  const errors = asked ? { ...fault, ...fieldErrors(RosterEntry, seat) } : fault;

  async function add(): Promise<boolean> {
    setAsked(true);
    if (!RosterEntry.safeParse(seat).success) return false;
    const known = knownByName(persons, seat.person.name);
    try {
      await save.mutateAsync(known ? seatWith(seat, known) : seat);
    } catch {
      return false;
    }
    clear();
    say(words.added(seat.person.name));
    return true;
  }
  async function addMore() {
    if (!(await add())) return;
    setSeat(emptySeat(council.id, roster.length + 1, seat.membership));
    setAsked(false);
    setTimes((n) => n + 1);
  }

  return (
    <DialogForm
      onSubmit={async () => (await add()) && onClose()}
      submitLabel={words.submit}
      otherWay={<Button onPress={addMore}>{words.submitMore}</Button>}
      trouble={Object.keys(fault).length === 0 ? save.error : null}
      isPending={save.isPending}
      onClose={onClose}
    >
      <SeatFields key={times} seat={seat} onChange={setSeat} errors={errors} roster={roster} isNew />
    </DialogForm>
  );
}

function OldSeat({
  entry,
  roster,
  onClose,
}: {
  entry: RosterEntry;
  roster: readonly RosterEntry[];
  onClose: () => void;
}) {
  const { mutateAsync } = useAction('roster.save');
  const stored = roster.find(({ membership }) => membership.id === entry.membership.id) ?? entry;
  const { value, set, status, savedAt, errors, trouble } = useDraft(`seat:${entry.membership.id}`, stored, mutateAsync);
  return (
    <>
      <DialogBody>
        <SeatFields seat={value} onChange={set} errors={errors} roster={roster} isNew={false} />
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>{sv.ui.done}</Button>
        <SaveState status={status} at={savedAt} why={trouble} />
      </DialogFoot>
    </>
  );
}
