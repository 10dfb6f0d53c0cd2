import type { WizardStep } from '../../../../shared/review/finding.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { FrozenStep } from '../../life/frozen-step.tsx';
import { useOpen } from '../desk/desk.ts';
import { STEPS } from '../desk/place.ts';
import { AttendanceStep } from './attendance/attendance-step.tsx';
import { FactsStep } from './facts/facts-step.tsx';
import { FinishStep } from './finish/finish-step.tsx';
import { FollowUpsStep } from './follow-ups/follow-ups-step.tsx';
import type { OpenItem } from './items/item-acts.ts';
import { ItemsStep } from './items/items-step.tsx';
import { NextStep } from './next/next-step.tsx';
import { SigningStep } from './signing/signing-step.tsx';
import './step-form.css';
import { SummonsStep } from './summons/summons-step.tsx';

export interface StepFormProps {
  step: WizardStep;
  openItem: string | null;
  onOpenItem: OpenItem;
  goToStep: (step: WizardStep) => void;
}

export function StepForm({ step, openItem, onOpenItem, goToStep }: StepFormProps) {
  const next = STEPS.includes(step) ? STEPS[STEPS.indexOf(step) + 1] : undefined;
  const frozen = useOpen((open) => open.frozen);
  return (
    <div className="step-form">
      {frozen !== null && step !== 'fardigstall' ? (
        <FrozenStep step={step} version={frozen.version} />
      ) : (
        <OpenStep step={step} openItem={openItem} onOpenItem={onOpenItem} />
      )}
      {next && (
        <footer className="step-foot">
          <Button icon="next" className="step-next" onPress={() => goToStep(next)}>
            {sv.meeting.steps.next(sv.meeting.steps[next])}
          </Button>
        </footer>
      )}
    </div>
  );
}

function OpenStep({ step, openItem, onOpenItem }: Omit<StepFormProps, 'goToStep'>) {
  switch (step) {
    case 'mote':
      return <FactsStep />;
    case 'narvaro':
      return <AttendanceStep />;
    case 'arenden':
      return <ItemsStep openId={openItem} onOpen={onOpenItem} />;
    case 'bevakningar':
      return <FollowUpsStep />;
    case 'kallelse':
      return <SummonsStep />;
    case 'nasta-mote':
      return <NextStep />;
    case 'underskrifter':
      return <SigningStep />;
    default:
      return <FinishStep />;
  }
}
