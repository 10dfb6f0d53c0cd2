import type { WizardStep } from '../../../../shared/review/finding.ts';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
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
  return (
    <div className="step-form">
      {step === 'mote' && <FactsStep />}
      {step === 'narvaro' && <AttendanceStep />}
      {step === 'arenden' && <ItemsStep openId={openItem} onOpen={onOpenItem} />}
      {step === 'bevakningar' && <FollowUpsStep />}
      {step === 'nasta-mote' && <NextStep />}
      {step === 'underskrifter' && <SigningStep />}
      {step === 'fardigstall' && <FinishStep />}
      {step === 'kallelse' && <SummonsStep />}
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
