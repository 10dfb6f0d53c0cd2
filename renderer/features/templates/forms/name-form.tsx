import type { TemplateInHand } from '../../../../shared/calls/templates.ts';
import { sv } from '../../../text/sv.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Section } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEditing } from '../editing.ts';
import { TemplateCouncils } from '../template-councils.tsx';

const words = sv.templates.name;

/** What the template is called, and which councils use it. */
export function NameForm({ builtIn }: Pick<TemplateInHand, 'builtIn'>) {
  const { template, set } = useEditing();
  return (
    <>
      <Section title={sv.templates.editor.name}>
        {builtIn ? (
          <div className="template-fields">
            <p>{template.description}</p>
            <Banner tone="info">{sv.templates.editor.builtIn}</Banner>
          </div>
        ) : (
          <div className="template-fields">
            <TextField
              label={words.name}
              value={template.name}
              onChange={(name) => set({ name })}
              error={template.name.trim() === '' ? words.nameMissing : undefined}
              maxLength={100}
            />
            <TextField
              label={words.description}
              help={words.descriptionHelp}
              multiline
              value={template.description}
              onChange={(description) => set({ description })}
              maxLength={300}
            />
          </div>
        )}
      </Section>
      <TemplateCouncils templateId={template.id} />
    </>
  );
}
