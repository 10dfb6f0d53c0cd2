import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DiagnosticFact, DiagnosticGroup } from '../../../shared/calls/diagnostics.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner, Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import './diagnostics-part.css';

const words = sv.diagnostics;

/** How Justera and its database are, and the report of it, shown to the last letter before it can be saved. */
export function DiagnosticsPart() {
  // read anew whenever it is looked at: what it tells changes without a noun of its own
  const report = useMutation({ mutationFn: () => call('diagnostics.report', null) });
  const { mutate: look } = report;
  useEffect(() => look(), [look]);
  const { data } = report;

  return (
    <>
      <Section
        title={words.title}
        help={words.help}
        actions={
          <Button icon="redo" isPending={report.isPending} onPress={() => look()}>
            {words.look}
          </Button>
        }
      >
        <div className="stack">
          {report.error && <Banner tone="error">{messageOf(report.error)}</Banner>}
          {data ? <Verdict groups={data.groups} /> : report.isPending && <p role="status">{words.looking}</p>}
          {data?.groups
            .map(onScreen)
            .map((group) => group.facts.length > 0 && <Group key={group.title} group={group} />)}
        </div>
      </Section>
      {data && <WholeReport text={data.text} />}
    </>
  );
}

const onScreen = (group: DiagnosticGroup): DiagnosticGroup =>
  group.detail ? { ...group, facts: group.facts.filter(({ good }) => good === false) } : group;

function Verdict({ groups }: { groups: readonly DiagnosticGroup[] }) {
  const bad = groups.flatMap(({ facts }) => facts).filter(({ good }) => good === false).length;
  return (
    <p role="status">
      <Status tone={bad === 0 ? 'good' : 'warning'}>{bad === 0 ? words.allGood : words.toLookAt(bad)}</Status>
    </p>
  );
}

const byPlace = (facts: readonly DiagnosticFact[]) =>
  facts.map((fact, at) => ({ ...fact, key: `${fact.label} ${at}` }));

function Group({ group: { title, facts } }: { group: DiagnosticGroup }) {
  return (
    <section aria-label={title} className="diagnostics-group">
      <h3>{title}</h3>
      <dl className="diagnostics-facts">
        {byPlace(facts).map(({ key, label, value, good }) => (
          <div key={key} className="settings-fact">
            <dt>{label}</dt>
            <dd>
              {value}
              {good === false && (
                <>
                  {' '}
                  <Status tone="warning">{words.bad}</Status>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WholeReport({ text }: { text: string }) {
  const save = useMutation({ mutationFn: () => call('diagnostics.save', { text }) });
  return (
    <Section
      title={words.report}
      help={words.reportHelp}
      actions={
        <>
          <Button
            variant="quiet"
            icon="copy"
            onPress={() => attempt(() => navigator.clipboard.writeText(text).then(() => toast({ text: words.copied })))}
          >
            {words.copy}
          </Button>
          <Button
            variant="primary"
            icon="download"
            isPending={save.isPending}
            onPress={() =>
              attempt(() => save.mutateAsync().then((name) => name !== null && toast({ text: words.saved(name) })))
            }
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        {save.error && <Banner tone="error">{messageOf(save.error)}</Banner>}
        <textarea className="input diagnostics-report" readOnly rows={14} aria-label={words.report} value={text} />
      </div>
    </Section>
  );
}
