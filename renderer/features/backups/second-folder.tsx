import type { BackupState } from '../../../shared/calls/backups.ts';
import { useAction } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { whenSaved } from '../../ui/today.ts';

const words = sv.backups.second;

export function SecondFolder({ second }: { second: BackupState['second'] }) {
  const { mutateAsync } = useAction('backups.setSecondFolder');
  const { value, set, status, savedAt, errors } = useDraft('backups.second', { folder: second.folder }, mutateAsync);
  return (
    <Section title={words.title} help={words.help} state={<SaveState status={status} at={savedAt} />}>
      <div className="settings-fields">
        <TextField
          label={words.folder}
          help={words.folderHelp}
          value={value.folder}
          onChange={(folder) => set({ folder })}
          error={errors.folder}
          maxLength={400}
        />
        {second.folder !== '' && second.trouble !== null && <Banner tone="warning">{second.trouble}</Banner>}
        {second.folder !== '' && second.trouble === null && (
          <p className="quiet small">{second.lastAt === null ? words.waiting : words.last(whenSaved(second.lastAt))}</p>
        )}
      </div>
    </Section>
  );
}
