import { sv } from '../../../../text/sv.ts';
import { Status } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { useDesk } from '../../desk/desk.ts';
import { useFindings } from '../../wizard-rail.tsx';

const words = sv.meeting.finish;
const TONE = { error: 'danger', warning: 'warning', hint: 'quiet' } as const;

/** What the review found, the gravest step by step, each with the way to its field. Nothing here stops a file from being made. */
export function FindingList() {
  const { goTo } = useDesk();
  const { findings } = useFindings();
  if (findings.length === 0) {
    return (
      <p className="no-findings" role="status">
        <Icon name="good" />
        {words.none}
      </p>
    );
  }
  return (
    <ul className="findings">
      {findings.map(({ rule, anchor, severity, message }) => (
        <li key={`${rule} ${anchor}`} className="finding">
          <Status tone={TONE[severity]}>{words.severity[severity]}</Status>
          <p>{message}</p>
          <Button
            size="small"
            variant="quiet"
            icon="next"
            aria-label={words.goToWhat(message)}
            onPress={() => goTo(anchor)}
          >
            {words.goTo}
          </Button>
        </li>
      ))}
    </ul>
  );
}
