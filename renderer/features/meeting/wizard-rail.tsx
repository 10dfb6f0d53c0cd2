import { sv } from '../../text/sv.ts';
import { StepRail } from '../../ui/step-rail.tsx';
import { useFindings } from './desk/findings.tsx';
import { BESIDE, STEPS } from './desk/place.ts';
import { stepMark } from './desk/step-marks.ts';

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
      <StepRail
        label={sv.meeting.steps.beside}
        heading={sv.meeting.steps.beside}
        steps={BESIDE.map((step) => ({ to: `/mote/${id}/${step}`, label: sv.meeting.steps[step], state: 'untouched' }))}
      />
      <p className="wizard-hint">{sv.meeting.steps.shortcut}</p>
    </aside>
  );
}
