import type { Municipality } from '../../../shared/domain/municipality.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.settings.municipality;

export function MunicipalityPart() {
  const stored = useCall('municipality.get', null);
  const empty = { id: crypto.randomUUID(), name: '', shortName: '', kind: 'kommun', signPlace: '' } as const;
  return <MunicipalityFields key={stored?.id ?? 'new'} stored={stored ?? empty} />;
}

function MunicipalityFields({ stored }: { stored: Municipality }) {
  const { mutateAsync } = useAction('municipality.save');
  const { value, set, status, savedAt, errors } = useDraft('municipality', stored, mutateAsync);
  return (
    <Section
      title={sv.settings.parts.municipality}
      help={words.help}
      state={<SaveState status={status} at={savedAt} />}
    >
      <div className="settings-fields">
        <TextField
          label={words.name}
          value={value.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          maxLength={200}
        />
        <TextField
          label={words.shortName}
          help={words.shortNameHelp}
          value={value.shortName}
          onChange={(shortName) => set({ shortName })}
          error={errors.shortName}
          maxLength={100}
        />
        <Select
          label={words.kind}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={optionsOf(words.kinds)}
        />
        <TextField
          label={words.signPlace}
          help={words.signPlaceHelp}
          value={value.signPlace}
          onChange={(signPlace) => set({ signPlace })}
          error={errors.signPlace}
          maxLength={100}
        />
      </div>
    </Section>
  );
}
