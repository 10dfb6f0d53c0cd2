import { Link } from '@tanstack/react-router';
import { sv } from '../text/sv.ts';
import { Icon } from './icon.tsx';
import './step-rail.css';

/** `done`: nothing more is asked; `missing`: something is not filled in; `findings`: worth a look. Never a lock. */
export type StepState = 'untouched' | 'done' | 'missing' | 'findings';

export interface Step {
  to: string;
  label: string;
  state: StepState;
  /** How many findings there are, for the state `findings`. */
  count?: number;
}

const MARKS = { untouched: null, done: 'check', missing: 'minus', findings: 'warning' } as const;

interface StepRailProps {
  label: string;
  /** Shown above steps that stand apart: they have no number. */
  heading?: string;
  steps: readonly Step[];
}

export function StepRail({ label, heading, steps }: StepRailProps) {
  return (
    <nav className="step-rail" aria-label={label}>
      {heading !== undefined && <p className="step-rail-heading">{heading}</p>}
      <ol>
        {steps.map((step, index) => {
          const mark = MARKS[step.state];
          return (
            <li key={step.to}>
              <Link
                to={step.to}
                className="step"
                data-state={step.state}
                activeProps={{ 'aria-current': 'step' }}
                replace
                // what scrolls beside the steps finds its own place
                resetScroll={false}
              >
                <span className="step-number" aria-hidden>
                  {heading === undefined && index + 1}
                </span>
                <span className="step-name">{step.label}</span>
                {mark && (
                  <span className="step-mark">
                    <Icon name={mark} size={16} />
                    <span className="visually-hidden">{sv.ui.stepState(step.state, step.count ?? 0)}</span>
                    {step.state === 'findings' && step.count !== undefined && <span aria-hidden>{step.count}</span>}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
