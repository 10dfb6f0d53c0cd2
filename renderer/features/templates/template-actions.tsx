import { useNavigate } from '@tanstack/react-router';
import type { TemplateSummary } from '../../../shared/calls/templates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.templates;

export interface TemplateActionsProps {
  template: Pick<TemplateSummary, 'id' | 'name' | 'builtIn' | 'version'>;
  onRename?: () => void;
}

/** What can be done with a whole template, in the gallery and in the editor. */
export function TemplateActions({ template: { id, name, builtIn, version }, onRename }: TemplateActionsProps) {
  const navigate = useNavigate();
  const { mutateAsync: duplicate } = useAction('templates.duplicate');
  const { mutateAsync: save } = useAction('templates.export');
  const { mutateAsync: removeById } = useAction('templates.remove');
  const { mutateAsync: restore } = useAction('templates.restore');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

  const copy = () =>
    duplicate({ id }).then(
      ({ template }) => navigate({ to: '/mallar/$templateId', params: { templateId: template.id } }),
      failed,
    );
  const exportFile = () => save({ id }).then((path) => path && toast({ text: words.exported(path) }), failed);
  const remove = () =>
    removeById({ id }).then(() => {
      toast({
        text: words.removed(name),
        undo: () => void restore({ id, version: version ?? 1 }).catch(failed),
      });
      return navigate({ to: '/mallar' });
    }, failed);

  return (
    <>
      {builtIn && (
        <Button size="small" icon="copy" aria-label={words.duplicateOf(name)} onPress={copy}>
          {words.duplicate}
        </Button>
      )}
      <MoreMenu
        label={words.moreFor(name)}
        choices={[
          ...(builtIn ? [] : [{ id: 'copy', label: words.copy, icon: 'copy' as const, onAction: () => void copy() }]),
          ...(onRename ? [{ id: 'rename', label: words.rename, icon: 'edit' as const, onAction: onRename }] : []),
          { id: 'export', label: words.export, icon: 'download', onAction: () => void exportFile() },
          ...(builtIn
            ? []
            : [
                {
                  id: 'remove',
                  label: words.remove,
                  icon: 'remove' as const,
                  danger: true,
                  onAction: () => void remove(),
                },
              ]),
        ]}
      />
    </>
  );
}
