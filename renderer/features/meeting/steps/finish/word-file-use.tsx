import { useCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { useOpen } from '../../desk/desk.ts';

const words = sv.wordTemplates.use;

/** Says so when the municipality's own Word file is filled, for the page beside looks otherwise. */
export function WordFileUse() {
  const chosen = useOpen((open) => open.meeting.templateId ?? open.council.templateId);
  const templates = useCall('templates.list', null);
  const file = useCall('wordTemplates.list', null).find(({ id }) => id === chosen);
  if (file === undefined) return null;
  const base = templates.find(({ id }) => id === file.minutesTemplateId)?.name ?? sv.ui.none;
  return (
    <p className="quiet">
      {words.word(file.name)} {words.others(base)}
    </p>
  );
}
