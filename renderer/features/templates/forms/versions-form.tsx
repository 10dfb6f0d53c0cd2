import { messageOf } from '../../../api/api-error.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { Status } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import { toast } from '../../../ui/toast.tsx';
import './versions-form.css';

const words = sv.templates.versions;

export interface VersionsFormProps {
  id: string;
  /** The older version the page shows; null = as it is now. */
  shown: number | null;
  onShow: (version: number | null) => void;
}

/** Every version of the template, to look at and to take back. */
export function VersionsForm({ id, shown, onShow }: VersionsFormProps) {
  const versions = useCall('templates.versions', { id });
  const { mutateAsync: restore } = useAction('templates.restore');
  const [newest] = versions;

  const takeBack = (version: number, andTell: boolean): Promise<unknown> =>
    restore({ id, version }).then(
      () => {
        onShow(null);
        if (!andTell || newest === undefined) return;
        toast({ text: words.restored(version), undo: () => void takeBack(newest.version, false) });
      },
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );

  return (
    <Section title={sv.templates.editor.versions} help={words.help}>
      <ol className="versions">
        {versions.map(({ version, name, savedAt, files }) => (
          <li key={version} data-shown={version === shown || undefined}>
            <span className="version-words">
              <span>
                {words.version(version)} {version === newest?.version && <Status tone="good">{words.now}</Status>}
              </span>
              <span className="quiet small">
                {[savedWhen(savedAt), name !== newest?.name && `”${name}”`, words.files(files)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {version !== newest?.version && (
              <span className="row">
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={words.showVersion(version)}
                  isDisabled={version === shown}
                  onPress={() => onShow(version)}
                >
                  {version === shown ? words.showing : words.show}
                </Button>
                <Button
                  size="small"
                  icon="restore"
                  aria-label={words.restoreVersion(version)}
                  onPress={() => takeBack(version, true)}
                >
                  {words.restore}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const savedWhen = (at: string): string =>
  new Date(at)
    .toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
    .replace(/(\d\d):(\d\d)$/, '$1.$2');
