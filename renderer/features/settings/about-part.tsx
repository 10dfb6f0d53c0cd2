import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { whenSaved } from '../../ui/today.ts';

const words = sv.settings.about;

export function AboutPart() {
  const info = useCall('app.info', null);
  const facts: readonly [string, string][] = [
    [words.version, info.version],
    [words.shell, words.shells[info.shell]],
    [words.dataFolder, info.dataFolder],
    [words.database, words.databaseWords(info.databaseVersion, info.sqliteVersion)],
    [words.lastBackup, info.lastBackup === null ? words.noBackup : whenSaved(info.lastBackup)],
  ];
  return (
    <Section title={sv.settings.parts.about} help={words.offline}>
      <dl className="settings-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="settings-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small settings-note">{words.licences}</p>
    </Section>
  );
}
