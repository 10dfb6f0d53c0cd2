import { useState } from 'react';
import { Form } from 'react-aria-components';
import { ApiError, messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { submit } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.backups.recovery;
const OWN = 'own';

/** A folder on the machine's own disk instead of the one the database may not lie in. */
export function FolderForm({ places }: { places: readonly string[] }) {
  const [chosen, setChosen] = useState<string>(places[0] ?? OWN);
  const [own, setOwn] = useState('');
  const use = useAction('store.useFolder');
  const atField = use.error instanceof ApiError && use.error.field === 'folder' ? use.error.message : undefined;
  return (
    <Form className="recovery-card" onSubmit={submit(() => use.mutateAsync({ folder: chosen === OWN ? own : chosen }))}>
      {use.error && atField === undefined && <Banner tone="error">{messageOf(use.error)}</Banner>}
      {places.length > 0 && (
        <ChoiceField
          label={words.places}
          value={chosen}
          onChange={setChosen}
          options={[...places.map((id) => ({ id, label: id })), { id: OWN, label: words.ownPlace }]}
          error={chosen === OWN ? undefined : atField}
        />
      )}
      {chosen === OWN && <TextField label={words.path} value={own} onChange={setOwn} error={atField} maxLength={400} />}
      <div className="row">
        <Button variant="primary" type="submit" isPending={use.isPending}>
          {words.use}
        </Button>
      </div>
      <p className="quiet small">{words.useHelp}</p>
    </Form>
  );
}
