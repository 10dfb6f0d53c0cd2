import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import type { Option } from '../../ui/select.tsx';

/** Everything minutes can be set by: the templates, and the municipality's own Word files that can be filled. */
export function useTemplateChoices(): (Option<string> & { help: string })[] {
  const templates = useCall('templates.list', null);
  const wordFiles = useCall('wordTemplates.list', null);
  const nameOf = (id: string) => templates.find((one) => one.id === id)?.name ?? sv.ui.none;
  return [
    ...wordFiles
      .filter(({ usableVersion }) => usableVersion !== null)
      .map(({ id, name, minutesTemplateId }) => ({
        id,
        label: name,
        help: sv.wordTemplates.choice(nameOf(minutesTemplateId)),
      })),
    ...templates.map(({ id, name, description }) => ({ id, label: name, help: description })),
  ];
}
