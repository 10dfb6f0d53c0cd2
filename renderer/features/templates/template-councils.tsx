import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Nothing } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import './template-councils.css';
import { useTemplateChoices } from './use-template-choices.ts';

const words = sv.templates.name;

/** Which councils use a template, and a way to let more of them. */
export function TemplateCouncils({ templateId, isDisabled = false }: { templateId: string; isDisabled?: boolean }) {
  const councils = useCall('councils.list', null).filter(({ endedOn }) => endedOn === null);
  const templates = useTemplateChoices();
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
                  {words.usesOther(templates.find(({ id }) => id === council.templateId)?.label ?? sv.ui.none)}
                </span>
              )}
            </span>
            {council.templateId === templateId ? (
              <Status tone="good">{words.uses}</Status>
            ) : (
              <Button
                size="small"
                isDisabled={isDisabled}
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
