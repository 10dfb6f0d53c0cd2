import { useState } from 'react';
import { messageOf } from '../api/api-error.ts';
import { Dialog } from './dialog.tsx';
import { DialogForm } from './dialog-form.tsx';
import { TextField } from './text-field.tsx';

export interface RenameDialogProps {
  /** What it is called today; null when nothing is being renamed. */
  name: string | null;
  title: string;
  label: string;
  submitLabel: string;
  onRename: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Another name for something. */
export function RenameDialog({ name, title, onClose, ...rest }: RenameDialogProps) {
  return (
    <Dialog isOpen={name !== null} onClose={onClose} title={title}>
      {name !== null && <RenameForm {...rest} before={name} onClose={onClose} />}
    </Dialog>
  );
}

interface RenameFormProps extends Omit<RenameDialogProps, 'name' | 'title'> {
  before: string;
}

function RenameForm({ before, label, submitLabel, onRename, onClose }: RenameFormProps) {
  const [name, setName] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const rename = () => onRename(name).then(onClose, (error: unknown) => setFault(messageOf(error)));
  return (
    <DialogForm onSubmit={rename} submitLabel={submitLabel} onClose={onClose}>
      <TextField label={label} value={name} onChange={setName} error={fault ?? undefined} maxLength={100} autoFocus />
    </DialogForm>
  );
}
