import type { MinutesTemplate } from '../../../../shared/domain/template.ts';
import { sv } from '../../../text/sv.ts';
import { Section } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEditing } from '../editing.ts';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.summons;
const HEADINGS = ['agenda', 'attachments', 'followUps', 'called'] as const;

/** The words of the summons, which has the minutes' look. */
export function SummonsForm() {
  const { template, set, faults } = useEditing();
  const put = (patch: Partial<MinutesTemplate['summons']>) => set((now) => ({ summons: { ...now.summons, ...patch } }));
  return (
    <Section title={sv.templates.editor.summons} help={words.help}>
      <div className="template-fields">
        <p className="field-help">{sv.templates.pattern.help}</p>
        <PatternField
          label={words.title}
          place="meeting"
          value={template.summons.title}
          onChange={(title) => put({ title })}
          error={faults.get('summons.title')}
        />
        {HEADINGS.map((heading, i) => (
          <TextField
            key={heading}
            label={words[heading]}
            {...(i === 0 && { help: words.agendaHelp })}
            value={template.summons[heading]}
            onChange={(text) => put({ [heading]: text })}
            maxLength={100}
          />
        ))}
      </div>
    </Section>
  );
}
