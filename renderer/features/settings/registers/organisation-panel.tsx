import { useState } from 'react';
import { Organisation } from '../../../../shared/domain/municipality.ts';
import { type FieldErrors, fieldErrors } from '../../../api/field-errors.ts';
import { useAction } from '../../../api/queries.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { useKept } from '../../../api/use-kept.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../../ui/dialog.tsx';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const words = sv.settings.organisations;

export function OrganisationPanel({ editing, onClose }: { editing: Organisation | 'new' | null; onClose: () => void }) {
  const title = editing === null || editing === 'new' ? words.addTitle : sv.settings.people.editTitle(editing.name);
  return (
    <Dialog isOpen={editing !== null} onClose={onClose} title={title} shape="panel">
      {editing === 'new' && <NewOrganisation onClose={onClose} />}
      {editing !== null && editing !== 'new' && <OldOrganisation stored={editing} onClose={onClose} />}
    </Dialog>
  );
}

function NewOrganisation({ onClose }: { onClose: () => void }) {
  const [value, setValue, clear] = useKept<Organisation>('new-organisation', () => ({
    id: crypto.randomUUID(),
    name: '',
    shortName: '',
    kind: 'forvaltning',
    endedOn: null,
  }));
  const [asked, setAsked] = useState(false);
  const save = useAction('organisations.save');
  return (
    <DialogForm
      onSubmit={async () => {
        setAsked(true);
        if (!Organisation.safeParse(value).success) return;
        await save.mutateAsync(value);
        clear();
        onClose();
      }}
      submitLabel={words.add}
      trouble={save.error}
      isPending={save.isPending}
      onClose={onClose}
    >
      <OrganisationFields
        value={value}
        set={(patch) => setValue({ ...value, ...patch })}
        errors={asked ? fieldErrors(Organisation, value) : {}}
      />
    </DialogForm>
  );
}

function OldOrganisation({ stored, onClose }: { stored: Organisation; onClose: () => void }) {
  const { mutateAsync } = useAction('organisations.save');
  const { value, set, status, savedAt, errors, trouble } = useDraft(`organisation:${stored.id}`, stored, mutateAsync);
  return (
    <>
      <DialogBody>
        <OrganisationFields value={value} set={set} errors={errors} />
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>{sv.ui.done}</Button>
        <SaveState status={status} at={savedAt} why={trouble} />
      </DialogFoot>
    </>
  );
}

interface OrganisationFieldsProps {
  value: Organisation;
  set: (patch: Partial<Organisation>) => void;
  errors: FieldErrors;
}

function OrganisationFields({ value, set, errors }: OrganisationFieldsProps) {
  return (
    <>
      <TextField
        label={words.name}
        value={value.name}
        onChange={(name) => set({ name })}
        error={errors.name}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={words.shortName}
        value={value.shortName}
        onChange={(shortName) => set({ shortName })}
        error={errors.shortName}
        maxLength={100}
      />
      <Select
        label={words.kind}
        value={value.kind}
        onChange={(kind) => set({ kind })}
        options={optionsOf(sv.terms.organisationKind)}
      />
    </>
  );
}
