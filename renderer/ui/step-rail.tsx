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

export function StepRail({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav className="step-rail" aria-label={label}>
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
                  {index + 1}
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
