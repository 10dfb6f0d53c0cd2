import { useState } from 'react';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';

const words = sv.templates.sample;
const EXAMPLE = 'exempel';

/** What a template is shown with: the latest meeting of a council that has one, first of one that uses it; or the example. */
export function useSample(templateId: string) {
  const withMeetings = new Set(useCall('meetings.councils', null));
  const councils = useCall('councils.list', null).filter(({ id }) => withMeetings.has(id));
  const [chosen, choose] = useState(
    () => (councils.find((council) => council.templateId === templateId) ?? councils[0])?.id ?? EXAMPLE,
  );
  return {
    councilId: chosen === EXAMPLE ? null : chosen,
    /** For the field in which it is chosen. */
    field: {
      label: words.with,
      value: chosen,
      onChange: choose,
      options: [
        { id: EXAMPLE, label: words.example, help: words.exampleHelp },
        ...councils.map(({ id, name }) => ({ id, label: name, help: words.latest })),
      ],
    },
  };
}
