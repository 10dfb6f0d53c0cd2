import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { Finding, WizardStep } from '../../../../shared/review/finding.ts';
import type { StepState } from '../../../ui/step-rail.tsx';

export type StepMark = { state: StepState; count: number };

/** Rules that tell of something not filled in yet, as opposed to something that looks wrong. */
const NOT_FILLED_IN = /-missing$|^no-items$|^nobody-|^presence-unmarked$|^(decision|item)-empty$|^signer-unnamed$/;

function isEmpty(step: WizardStep, meeting: Meeting): boolean {
  if (step === 'nasta-mote') return meeting.nextMeetings.length === 0 && meeting.nextTopics.length === 0;
  if (step === 'bevakningar') return meeting.followUps.length === 0;
  return step === 'fardigstall';
}

/** The quiet mark of a step in the rail. Hints are not worth a mark. */
export function stepMark(step: WizardStep, meeting: Meeting, findings: readonly Finding[]): StepMark {
  const own = findings.filter((finding) => finding.step === step && finding.severity !== 'info');
  if (own.length > 0) {
    const missing = own.every(({ rule }) => NOT_FILLED_IN.test(rule));
    return { state: missing ? 'missing' : 'findings', count: own.length };
  }
  return { state: isEmpty(step, meeting) ? 'untouched' : 'done', count: 0 };
}
