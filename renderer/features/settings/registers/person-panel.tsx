import type { Person } from '../../../../shared/domain/person.ts';
import { useAction } from '../../../api/queries.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../../ui/dialog.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const words = sv.settings.people;

export function PersonPanel({ person, onClose }: { person: Person | null; onClose: () => void }) {
  return (
    <Dialog isOpen={person !== null} onClose={onClose} title={words.editTitle(person?.name ?? '')} shape="panel">
      {person && <PersonFields stored={person} onClose={onClose} />}
    </Dialog>
  );
}

function PersonFields({ stored, onClose }: { stored: Person; onClose: () => void }) {
  const { mutateAsync } = useAction('persons.save');
  const { value, set, status, savedAt, errors, trouble } = useDraft(`person:${stored.id}`, stored, mutateAsync);
  return (
    <>
      <DialogBody>
        <TextField
          label={words.name}
          help={words.nameHelp}
          value={value.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          maxLength={200}
        />
        <TextField
          label={words.sortName}
          help={words.sortNameHelp}
          value={value.sortName}
          onChange={(sortName) => set({ sortName })}
          error={errors.sortName}
          maxLength={200}
        />
        <TextField
          label={words.party}
          value={value.party}
          onChange={(party) => set({ party })}
          error={errors.party}
          maxLength={12}
        />
        <TextField
          label={words.email}
          type="email"
          value={value.email}
          onChange={(email) => set({ email })}
          error={errors.email}
        />
        <TextField
          label={words.phone}
          type="tel"
          value={value.phone}
          onChange={(phone) => set({ phone })}
          error={errors.phone}
          maxLength={50}
        />
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>{sv.ui.done}</Button>
        <SaveState status={status} at={savedAt} why={trouble} />
      </DialogFoot>
    </>
  );
}
