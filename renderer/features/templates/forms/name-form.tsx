import type { TemplateInHand } from '../../../../shared/calls/templates.ts';
import { messageOf } from '../../../api/api-error.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { Banner, Status } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Nothing } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useEditing } from '../editing.ts';
import './name-form.css';

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
      <Councils templateId={template.id} />
    </>
  );
}

function Councils({ templateId }: { templateId: string }) {
  const councils = useCall('councils.list', null).filter(({ endedOn }) => endedOn === null);
  const templates = useCall('templates.list', null);
  const { mutateAsync: save } = useAction('councils.save');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });
  return (
    <Section title={words.councils} help={words.councilsHelp}>
      {councils.length === 0 && <Nothing>{words.noCouncils}</Nothing>}
      <ul className="template-councils">
        {councils.map((council) => (
          <li key={council.id}>
            <span className="template-council">
              {council.name}
              {council.templateId !== templateId && (
                <span className="quiet small">
                  {words.usesOther(templates.find(({ id }) => id === council.templateId)?.name ?? sv.ui.none)}
                </span>
              )}
            </span>
            {council.templateId === templateId ? (
              <Status tone="good">{words.uses}</Status>
            ) : (
              <Button
                size="small"
                aria-label={words.takeFor(council.name)}
                onPress={() =>
                  save({ ...council, templateId }).then(
                    () => toast({ text: words.usedNow(council.name), undo: () => void save(council).catch(failed) }),
                    failed,
                  )
                }
              >
                {words.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
