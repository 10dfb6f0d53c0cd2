import { useDeferredValue, useMemo } from 'react';
import { checkMeeting } from '../../../shared/review/check-meeting.ts';
import { sv } from '../../text/sv.ts';
import { StepRail } from '../../ui/step-rail.tsx';
import { useOpen } from './desk/desk.ts';
import { STEPS } from './desk/place.ts';
import { stepMark } from './desk/step-marks.ts';

/** What is worth a look in the meeting as it stands, a moment after the last key. */
export function useFindings() {
  const meeting = useDeferredValue(useOpen((open) => open.meeting));
  const council = useOpen((open) => open.council);
  return useMemo(() => ({ meeting, findings: checkMeeting(meeting, council) }), [meeting, council]);
}

export function WizardRail({ id }: { id: string }) {
  const { meeting, findings } = useFindings();
  return (
    <aside className="wizard-rail">
      <StepRail
        label={sv.meeting.steps.label}
        steps={STEPS.map((step) => ({
          to: `/mote/${id}/${step}`,
          label: sv.meeting.steps[step],
          ...stepMark(step, meeting, findings),
        }))}
      />
      <p className="wizard-hint">{sv.meeting.steps.shortcut}</p>
    </aside>
  );
}
