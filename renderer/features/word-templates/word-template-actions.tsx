import { useNavigate } from '@tanstack/react-router';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { MoreMenu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.wordTemplates;

/** What can be done with a whole Word file, in the list and on its page. */
export function WordTemplateActions({
  file: { id, name },
  onRename,
}: {
  file: WordTemplateSummary;
  onRename: () => void;
}) {
  const navigate = useNavigate();
  const { mutateAsync: save } = useAction('wordTemplates.export');
  const { mutateAsync: removeById } = useAction('wordTemplates.remove');
  const { mutateAsync: restore } = useAction('wordTemplates.restore');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });
  const exportFile = () => save({ id }).then((path) => path && toast({ text: words.saved(path) }), failed);
  const remove = () =>
    removeById({ id }).then(() => {
      toast({ text: words.removed(name), undo: () => void restore({ id }).catch(failed) });
      return navigate({ to: '/mallar' });
    }, failed);
  return (
    <MoreMenu
      label={words.moreFor(name)}
      choices={[
        { id: 'rename', label: words.rename, icon: 'edit', onAction: onRename },
        { id: 'export', label: words.export, icon: 'download', onAction: () => void exportFile() },
        { id: 'remove', label: words.remove, icon: 'remove', danger: true, onAction: () => void remove() },
      ]}
    />
  );
}
