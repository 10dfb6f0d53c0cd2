import { useCallback, useRef, useState } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import type { RichText } from '../../../../../shared/domain/rich-text.ts';
import { sv } from '../../../../text/sv.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { RichTextEditor } from '../../editor/rich-text-editor.tsx';
import { SpellingMarks } from '../../editor/spelling-marks.tsx';
import { at } from '../../saving/ops.ts';
import { DecisionBlock } from './decision-block.tsx';
import { PartsAfterDecision, PartsBeforeDecision } from './formal-parts.tsx';
import { HeadingField } from './heading-field.tsx';
import { HiddenDecisions } from './hidden-decisions.tsx';
import type { ItemActs } from './item-acts.ts';
import { ItemFoot } from './item-foot.tsx';
import { ParagraphFields, SeldomFields } from './paragraph-fields.tsx';
import { addParts, type PartName } from './parts.ts';
import { PreviousMinutes } from './previous-minutes.tsx';

const words = sv.meeting.items;

export interface ItemFormProps {
  item: AgendaItem;
  number: string;
  findings: string;
  acts: ItemActs;
}

/** Everything of one item. What only some bodies need is folded away until it is wanted. */
export function ItemForm({ item, number, findings, acts }: ItemFormProps) {
  const { type, queue } = useDesk();
  const { id } = item;
  const bound = useOpen((open) => open.council.klApplies);
  const form = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<ReadonlySet<PartName>>(new Set());
  const heading = item.heading || words.untitled;
  const writeBody = useCallback(
    (body: RichText) => {
      const name = queue.snapshot().meeting.items.find((one) => one.id === id)?.heading || words.untitled;
      type(words.label.body(name), at('items', id, 'body'), body);
    },
    [type, queue, id],
  );
  const toBody = useCallback(() => form.current?.querySelector<HTMLElement>('.rich-text')?.focus(), []);
  const want = useCallback((name: PartName) => setWanted((old) => new Set([...old, name])), []);

  return (
    <div className="item-form" ref={form}>
      {findings !== '' && (
        <Banner tone="warning">
          {findings.split('\n').map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Banner>
      )}
      <HeadingField id={id} heading={item.heading} onEnter={toBody} />
      {bound && <ParagraphFields item={item} number={number} />}
      <RichTextEditor
        value={item.body}
        label={words.bodyOf(heading)}
        placeholder={words.bodyPlaceholder}
        anchor={`item:${id}/body`}
        onChange={writeBody}
      />
      {item.kind === 'previous-minutes' && <PreviousMinutes itemId={id} />}
      {item.kind === 'follow-up' && <LogElsewhere />}
      <SpellingMarks anchor={`item:${id}/body`} />
      <HiddenDecisions item={item} />
      <PartsBeforeDecision item={item} orderWanted={wanted.has('order')} />
      {item.decisions.map((decision) => (
        <DecisionBlock key={decision.id} itemId={id} decision={decision} />
      ))}
      <PartsAfterDecision item={item} />
      <SeldomFields item={item} wanted={wanted} />
      <ItemFoot
        id={id}
        heading={heading}
        level={item.level}
        offers={addParts(item, wanted)
          .map(({ name }) => name)
          .join()}
        bound={bound}
        acts={acts}
        onWant={want}
      />
    </div>
  );
}

/** The log is printed here, but written in a step of its own. */
function LogElsewhere() {
  const { goTo } = useDesk();
  return (
    <div>
      <Button size="small" icon="followUp" onPress={() => goTo('follow-ups')}>
        {words.toLog}
      </Button>
    </div>
  );
}
