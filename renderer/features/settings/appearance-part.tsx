import type { Settings } from '../../../shared/calls/app.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Section } from '../../ui/page.tsx';

const words = sv.settings.appearance;
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

export function AppearancePart() {
  const { theme } = useCall('settings.get', null);
  const { mutateAsync } = useAction('settings.set');
  return (
    <Section title={sv.settings.parts.appearance} help={words.help}>
      <ChoiceField<Settings['theme']>
        label={words.theme}
        value={theme}
        onChange={(next) => attempt(() => mutateAsync({ theme: next }))}
        options={THEMES.map((id) => ({ id, ...words.themes[id] }))}
      />
      <p className="quiet settings-note">{words.accent}</p>
    </Section>
  );
}
