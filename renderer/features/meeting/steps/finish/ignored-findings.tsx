import type { Finding } from '../../../../../shared/review/finding.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDesk } from '../../desk/desk.ts';

const words = sv.meeting.finish;

/** What she has chosen to let stand in this meeting, with the way back. */
export function IgnoredFindings({ findings }: { findings: readonly Finding[] }) {
  const { change } = useDesk();
  if (findings.length === 0) return null;
  return (
    <details className="finding-group finding-ignored">
      <summary>
        <h4>{words.groups.ignored}</h4>
        <span className="quiet">{findings.length}</span>
      </summary>
      <ul className="findings">
        {findings.map(({ id, message }) => (
          <li key={id} className="finding">
            <span />
            <p className="quiet">{message}</p>
            <div className="finding-acts">
              <Button
                size="small"
                variant="quiet"
                aria-label={words.showAgainWhat(message)}
                onPress={() => change(words.label.showAgain, { op: 'remove', path: `ignoredFindings/${id}` })}
              >
                {words.showAgain}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
