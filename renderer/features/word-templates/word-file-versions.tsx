import type { WordTemplateInHand } from '../../../shared/calls/word-templates.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import '../templates/forms/versions-form.css';
import { dayOf } from './saved-day.ts';

const words = sv.wordTemplates.page;
const versionWords = sv.templates.versions;

/** Every file that was loaded under this name, to take back. */
export function WordFileVersions({ file: { id, versions, usableVersion } }: { file: WordTemplateInHand }) {
  const { mutateAsync } = useAction('wordTemplates.takeBack');
  const takeBack = (version: number) =>
    mutateAsync({ id, version }).then(
      () => toast({ text: versionWords.restored(version) }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  return (
    <Section title={words.versions} help={words.versionsHelp}>
      <ol className="versions">
        {versions.map(({ version, fileName, savedAt, bytes, sha256, usable, files }, at) => (
          <li key={version}>
            <span className="version-words">
              <span>
                {versionWords.version(version)} · {fileName}{' '}
                {version === usableVersion && <Status tone="good">{versionWords.now}</Status>}
                {!usable && <Status tone="warning">{words.versionFaulty}</Status>}
              </span>
              <span className="quiet small">
                {[
                  dayOf(savedAt),
                  words.kilobytes(Math.max(1, Math.round(bytes / 1024))),
                  words.checksum(sha256),
                  versionWords.files(files),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {at > 0 && (
              <Button
                size="small"
                icon="restore"
                aria-label={versionWords.restoreVersion(version)}
                onPress={() => void takeBack(version)}
              >
                {versionWords.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
