import type { Finding, Severity } from '../../../../../shared/review/finding.ts';
import { canBeIgnored } from '../../../../../shared/review/review-meeting.ts';
import { sv } from '../../../../text/sv.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { useFindings } from '../../desk/findings.tsx';
import { FindingRow } from './finding-row.tsx';
import './findings.css';
import { IgnoredFindings } from './ignored-findings.tsx';

const words = sv.meeting.finish;
const GROUPS = ['block', 'warn', 'info'] as const satisfies readonly Severity[];
/** A long list of trifles is folded, so that it does not hide what is grave. */
const FOLD_OVER = 12;

/** What the review found, the gravest first, each with the way to its field and, where it is safe, a mend. */
export function FindingList() {
  const { findings, ignored } = useFindings();
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const counts = GROUPS.map((severity) => words.counts[severity](of(severity).length)).filter(Boolean);
  return (
    <div className="review">
      <p className={findings.length === 0 ? 'no-findings' : 'finding-counts'} role="status">
        {findings.length === 0 && <Icon name="good" />}
        {findings.length === 0 ? words.none : counts.join(', ')}
      </p>
      {of('block').length > 0 && (
        <Banner tone="error" live={false}>
          {words.stopsSigning}
        </Banner>
      )}
      {findings.some(({ stops }) => stops === 'web') && (
        <Banner tone="warning" live={false}>
          {words.stopsWeb}
        </Banner>
      )}
      {GROUPS.map((severity) => (
        <Group key={severity} severity={severity} findings={of(severity)} />
      ))}
      <IgnoredFindings findings={ignored.filter(canBeIgnored)} />
    </div>
  );
}

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="finding-group" open={severity !== 'info' || findings.length <= FOLD_OVER}>
      <summary>
        <h4>{words.groups[severity]}</h4>
        <span className="quiet">{findings.length}</span>
      </summary>
      <ul className="findings">
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} />
        ))}
      </ul>
    </details>
  );
}
