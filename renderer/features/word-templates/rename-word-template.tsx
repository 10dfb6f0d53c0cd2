import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { RenameDialog } from '../../ui/rename-dialog.tsx';

const words = sv.wordTemplates;

export function RenameWordTemplate({ file, onClose }: { file: WordTemplateSummary | null; onClose: () => void }) {
  const { mutateAsync } = useAction('wordTemplates.change');
  return (
    <RenameDialog
      name={file?.name ?? null}
      title={words.renameTitle}
      label={words.name}
      submitLabel={words.rename}
      onRename={async (name) => file && mutateAsync({ id: file.id, name, minutesTemplateId: file.minutesTemplateId })}
      onClose={onClose}
    />
  );
}
