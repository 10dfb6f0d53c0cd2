import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { TemplateSummary } from '../../../shared/calls/templates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { submit } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.templates;

export interface RenameDialogProps {
  template: TemplateSummary | null;
  onClose: () => void;
}

export function RenameDialog({ template, onClose }: RenameDialogProps) {
  return (
    <Dialog isOpen={template !== null} onClose={onClose} title={words.renameTitle}>
      {template && <RenameForm template={template} onClose={onClose} />}
    </Dialog>
  );
}

function RenameForm({ template, onClose }: { template: TemplateSummary; onClose: () => void }) {
  const [name, setName] = useState(template.name);
  const { mutateAsync, error } = useAction('templates.rename');
  return (
    <Form onSubmit={submit(() => mutateAsync({ id: template.id, name }).then(onClose))}>
      <DialogBody>
        <TextField
          label={words.name.name}
          value={name}
          onChange={setName}
          error={error ? messageOf(error) : undefined}
          maxLength={100}
          autoFocus
        />
      </DialogBody>
      <DialogFoot>
        <Button variant="primary" type="submit">
          {words.rename}
        </Button>
        <Button onPress={onClose}>{sv.ui.cancel}</Button>
      </DialogFoot>
    </Form>
  );
}
