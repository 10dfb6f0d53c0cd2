import { useCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Select } from '../../../../ui/select.tsx';
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
  const templates = useCall('templates.list', null);
  const nameOf = (id: string) => templates.find((one) => one.id === id)?.name ?? sv.ui.none;
  return (
    <Select
      label={words.template}
      help={chosen === null ? words.templateHelp : words.templateOwn}
      value={chosen ?? COUNCILS_OWN}
      onChange={(id) => change(words.template, set('templateId', id === COUNCILS_OWN ? null : id))}
      options={[
        { id: COUNCILS_OWN, label: words.templateOfCouncil(nameOf(councils)) },
        ...templates.map(({ id, name, description }) => ({ id, label: name, help: description })),
      ]}
    />
  );
}
