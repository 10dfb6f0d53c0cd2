import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Council, type LegalKind } from '../../../shared/domain/council.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { useKept } from '../../api/use-kept.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { guessKind, newCouncil } from './new-council.ts';

const words = sv.councils.create;
const Name = Council.pick({ name: true });

export function NewCouncilDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.title}>
      <NewCouncil onClose={onClose} />
    </Dialog>
  );
}

function NewCouncil({ onClose }: { onClose: () => void }) {
  const municipality = useCall('municipality.get', null);
  const [name, setName, clear] = useKept('new-council', () => '');
  const [chosenKind, setChosenKind] = useState<LegalKind | null>(null);
  const [asked, setAsked] = useState(false);
  const save = useAction('councils.save');
  const navigate = useNavigate();

  const kind = chosenKind ?? guessKind(name) ?? 'rad';
  const errors = asked ? fieldErrors(Name, { name }) : {};

  return (
    <DialogForm
      onSubmit={async () => {
        setAsked(true);
        if (!Name.safeParse({ name }).success) return;
        const { id } = await save.mutateAsync(newCouncil(crypto.randomUUID(), municipality?.id ?? '', name, kind));
        clear();
        onClose();
        await navigate({ to: '/organ/$councilId', params: { councilId: id } });
      }}
      submitLabel={words.submit}
      trouble={save.error}
      isPending={save.isPending}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        placeholder={words.namePlaceholder}
        value={name}
        onChange={setName}
        error={errors.name}
        maxLength={200}
        autoFocus
      />
      <Select
        label={words.kind}
        help={words.kindHelp}
        value={kind}
        onChange={setChosenKind}
        options={optionsOf(sv.terms.legalKind)}
      />
      <p className="quiet small">{words.rest}</p>
    </DialogForm>
  );
}
