import { useAction, useCall } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.settings.files;

export function FilesPart() {
  const stored = useCall('settings.get', null);
  const { mutateAsync } = useAction('settings.set');
  const { value, set, status, savedAt, errors } = useDraft('settings.files', stored, ({ exportFolder }) =>
    mutateAsync({ exportFolder }),
  );
  return (
    <Section title={sv.settings.parts.files} help={words.help} state={<SaveState status={status} at={savedAt} />}>
      <div className="settings-fields">
        <TextField
          label={words.folder}
          help={words.folderHelp}
          placeholder={words.folderPlaceholder}
          value={value.exportFolder}
          onChange={(exportFolder) => set({ exportFolder })}
          error={errors.exportFolder}
          maxLength={400}
        />
      </div>
    </Section>
  );
}
