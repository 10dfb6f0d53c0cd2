import { useState } from 'react';
import type { Snippet } from '../../../../shared/calls/snippets.ts';
import type { FieldErrors } from '../../../api/field-errors.ts';
import { useAction } from '../../../api/queries.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { useKept } from '../../../api/use-kept.ts';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Dialog, DialogBody, DialogFoot } from '../../../ui/dialog.tsx';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const words = sv.settings.phrases;
type Phrase = Omit<Snippet, 'builtIn'>;

/** One's own phrase, or a new one, perhaps begun as a copy of one that ships with the app. */
export type PhraseToEdit = { phrase: Snippet } | { copyOf: Snippet | null };

export function PhrasePanel({ editing, onClose }: { editing: PhraseToEdit | null; onClose: () => void }) {
  const title = editing && 'phrase' in editing ? words.editTitle : words.addTitle;
  return (
    <Dialog isOpen={editing !== null} onClose={onClose} title={title} shape="panel">
      {editing && 'phrase' in editing && <OldPhrase stored={withoutOrigin(editing.phrase)} onClose={onClose} />}
      {editing && 'copyOf' in editing && <NewPhrase copyOf={editing.copyOf} onClose={onClose} />}
    </Dialog>
  );
}

const withoutOrigin = ({ builtIn: _, ...phrase }: Snippet): Phrase => phrase;

/** The schema lets an empty phrase through; one that cannot be found or says nothing helps nobody. */
const faultsOf = ({ title, text }: Phrase): FieldErrors => ({
  ...(title.trim() === '' && { title: words.titleMissing }),
  ...(text.trim() === '' && { text: words.textMissing }),
});

function NewPhrase({ copyOf, onClose }: { copyOf: Snippet | null; onClose: () => void }) {
  const [value, setValue, clear] = useKept<Phrase>(`new-phrase:${copyOf?.id ?? ''}`, () => ({
    category: copyOf?.category ?? words.defaultCategory,
    title: copyOf?.title ?? '',
    text: copyOf?.text ?? '',
    into: copyOf?.into ?? 'paragraph',
    id: crypto.randomUUID(),
  }));
  const [asked, setAsked] = useState(false);
  const save = useAction('snippets.save');
  return (
    <DialogForm
      onSubmit={async () => {
        setAsked(true);
        if (Object.keys(faultsOf(value)).length > 0) return;
        await save.mutateAsync(value);
        clear();
        onClose();
      }}
      submitLabel={words.submit}
      trouble={save.error}
      isPending={save.isPending}
      onClose={onClose}
    >
      <PhraseFields
        value={value}
        set={(patch) => setValue({ ...value, ...patch })}
        errors={asked ? faultsOf(value) : {}}
      />
    </DialogForm>
  );
}

function OldPhrase({ stored, onClose }: { stored: Phrase; onClose: () => void }) {
  const { mutateAsync } = useAction('snippets.save');
  const { value, set, status, savedAt, errors, trouble } = useDraft(`phrase:${stored.id}`, stored, async (phrase) =>
    withoutOrigin(await mutateAsync(phrase)),
  );
  return (
    <>
      <DialogBody>
        <PhraseFields value={value} set={set} errors={{ ...errors, ...faultsOf(value) }} />
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>{sv.ui.done}</Button>
        <SaveState status={status} at={savedAt} why={trouble} />
      </DialogFoot>
    </>
  );
}

interface PhraseFieldsProps {
  value: Phrase;
  set: (patch: Partial<Phrase>) => void;
  errors: FieldErrors;
}

function PhraseFields({ value, set, errors }: PhraseFieldsProps) {
  return (
    <>
      <TextField
        label={words.title}
        value={value.title}
        onChange={(title) => set({ title })}
        error={errors.title}
        maxLength={100}
        autoFocus
      />
      <TextField
        label={words.text}
        value={value.text}
        onChange={(text) => set({ text })}
        error={errors.text}
        maxLength={2000}
        multiline
      />
      <ChoiceField
        label={words.into}
        value={value.into}
        onChange={(into) => set({ into })}
        options={optionsOf(words.intoWords)}
      />
      <TextField
        label={words.category}
        value={value.category}
        onChange={(category) => set({ category })}
        error={errors.category}
        maxLength={60}
      />
    </>
  );
}
