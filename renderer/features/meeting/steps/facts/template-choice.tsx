import { sv } from '../../../../text/sv.ts';
import { Select } from '../../../../ui/select.tsx';
import { useTemplateChoices } from '../../../templates/use-template-choices.ts';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { set } from '../../saving/ops.ts';

const words = sv.meeting.facts;

/** No template has this id: those of the app are words, own ones are long. */
const COUNCILS_OWN = 'organets';

/** Which template sets the minutes of this one meeting: nearly always the council's. */
export function TemplateChoice() {
  const { change } = useDesk();
  const chosen = useOpen((open) => open.meeting.templateId);
  const councils = useOpen((open) => open.council.templateId);
  const choices = useTemplateChoices();
  return (
    <Select
      label={words.template}
      help={chosen === null ? words.templateHelp : words.templateOwn}
      value={chosen ?? COUNCILS_OWN}
      onChange={(id) => change(words.template, set('templateId', id === COUNCILS_OWN ? null : id))}
      options={[
        {
          id: COUNCILS_OWN,
          label: words.templateOfCouncil(choices.find(({ id }) => id === councils)?.label ?? sv.ui.none),
        },
        ...choices,
      ]}
    />
  );
}
