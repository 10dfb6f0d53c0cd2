import { useRef } from 'react';
import { call } from '../../../../api/client.ts';
import { useCall, useChangingCall } from '../../../../api/queries.ts';
import { sv } from '../../../../text/sv.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { asReply } from '../../desk/open-desk.ts';
import { insert } from '../../saving/ops.ts';
import { StepHead } from '../step-parts.tsx';
import { EntryCard } from './entry-card.tsx';
import { newEntry } from './entry-ops.ts';
import './follow-ups.css';
import { PromiseList } from './promise-list.tsx';

const words = sv.followUps.step;

/** What this meeting says of each follow-up, and the promises in its text. */
export function FollowUpsStep() {
  const { change } = useDesk();
  const entries = useOpen((open) => open.meeting.followUps);
  const list = useRef<HTMLDivElement>(null);

  const add = () => {
    change(words.label.add, insert('followUps', entries.length, newEntry()));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.entry:last-of-type input')?.focus());
  };

  return (
    <>
      <StepHead title={words.title}>
        <Button icon="add" onPress={add}>
          {words.add}
        </Button>
      </StepHead>
      <Behind />
      <NotPrinted />
      <div className="entries" ref={list} data-anchor="follow-ups">
        {entries.length === 0 ? (
          <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
        ) : (
          <>
            <p className="field-help">{words.help}</p>
            {entries.map((entry, index) => (
              <EntryCard key={entry.id} entry={entry} index={index} count={entries.length} />
            ))}
          </>
        )}
      </div>
      <PromiseList />
    </>
  );
}

/** The log went on after the draft was made. */
function Behind() {
  const { id, queue } = useDesk();
  const { data } = useChangingCall('followUps.ofMeeting', { meetingId: id });
  if (data === undefined || data.missing + data.changed === 0) return null;
  const bringIn = async () => {
    const reply = await queue.run(() => asReply(call('followUps.bringIn', { meetingId: id })));
    if (!reply.ok) toast({ text: reply.error.message, tone: 'error' });
  };
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onPress={() => void bringIn()}>
          {words.bringIn}
        </Button>
      }
    >
      {words.behind(data.missing, data.changed)}
    </Banner>
  );
}

/** Somebody who writes here wants to know that it will not be on paper. */
function NotPrinted() {
  const own = useOpen((open) => open.meeting.templateId);
  const councils = useOpen((open) => open.council.templateId);
  const entries = useOpen((open) => open.meeting.followUps);
  const known = useCall('templates.list', null).some(({ id }) => id === (own ?? councils));
  const { data } = useChangingCall('templates.get', { id: own ?? councils, version: null }, known);
  if (entries.length === 0 || !known || data === undefined) return null;
  if (data.template.blocks.some(({ type }) => type === 'follow-up-log')) return null;
  return <Banner tone="info">{words.notPrinted}</Banner>;
}
