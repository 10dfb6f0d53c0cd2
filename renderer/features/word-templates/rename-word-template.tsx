import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { submit } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.wordTemplates;

export function RenameWordTemplate({ file, onClose }: { file: WordTemplateSummary | null; onClose: () => void }) {
  return (
    <Dialog isOpen={file !== null} onClose={onClose} title={words.renameTitle}>
      {file && <RenameForm file={file} onClose={onClose} />}
    </Dialog>
  );
}

function RenameForm({
  file: { id, name: before, minutesTemplateId },
  onClose,
}: {
  file: WordTemplateSummary;
  onClose: () => void;
}) {
  const [name, setName] = useState(before);
  const { mutateAsync, error } = useAction('wordTemplates.change');
  return (
    <Form onSubmit={submit(() => mutateAsync({ id, name, minutesTemplateId }).then(onClose))}>
      <DialogBody>
        <TextField
          label={words.name}
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
