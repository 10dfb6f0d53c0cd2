import type { TemplateInHand } from '../../../../shared/calls/templates.ts';
import { isVisible } from '../../../../shared/domain/template.ts';
import { useCall } from '../../../api/queries.ts';
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
  const others = useCall('templates.list', null).filter(({ id }) => id !== template.id);
  const small = (name: string) => name.trim().toLocaleLowerCase('sv');
  const alike = others.some(({ name }) => small(name) === small(template.name));
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
              help={alike ? words.nameTaken : undefined}
              error={isVisible(template.name) ? undefined : words.nameMissing}
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
