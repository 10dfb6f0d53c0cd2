import { useState } from 'react';
import type { Council, StandingItem } from '../../../shared/domain/council.ts';
import { sv } from '../../text/sv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { say } from '../../ui/live.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { Section } from '../../ui/page.tsx';
import { moveChoices } from '../../ui/reorder.ts';
import { SaveState } from '../../ui/save-state.tsx';
import { toast } from '../../ui/toast.tsx';
import { NewStandingItem } from './new-standing-item.tsx';
import { StandingItemPanel } from './standing-item-panel.tsx';
import './standing-items-part.css';
import { useCouncilDraft } from './use-council-draft.ts';

const words = sv.councils.standing;

/** What stands on every agenda of the council, in order. */
export function StandingItemsPart({ council }: { council: Council }) {
  const { value, set, status, savedAt, errors, trouble } = useCouncilDraft(council);
  const [openId, setOpenId] = useState<string | null>(null);
  const items = value.standingItems;
  const open = items.find(({ id }) => id === openId);
  const put = (standingItems: StandingItem[]) => set({ standingItems });

  const reorder = (next: StandingItem[], item: StandingItem) => {
    put(next);
    say(words.moved(item.heading, next.indexOf(item) + 1));
  };
  const remove = (item: StandingItem) => {
    const at = items.indexOf(item);
    put(items.filter((other) => other !== item));
    toast({ text: words.removed(item.heading), undo: () => putBack(item, at) });
  };
  const putBack = (item: StandingItem, at: number) =>
    set((now) => ({ standingItems: now.standingItems.toSpliced(at, 0, item) }));

  return (
    <Section title={words.title} help={words.help} state={<SaveState status={status} at={savedAt} />}>
      <div className="stack">
        <OrderList
          label={words.list}
          items={items}
          nameOf={({ heading }) => heading}
          onReorder={reorder}
          onOpen={({ id }) => setOpenId(id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        >
          {(item, index) => (
            <>
              <span className="order-number">{index + 1}</span>
              <span className="order-name">{item.heading}</span>
              <span className="quiet small standing-facts">
                {[sv.terms.itemKind[item.kind], item.text !== null && words.hasText].filter(Boolean).join(' · ')}
              </span>
              <MoreMenu
                label={words.moreFor(item.heading)}
                choices={[
                  { id: 'edit', label: sv.ui.edit, icon: 'edit', onAction: () => setOpenId(item.id) },
                  ...moveChoices(items, item.id, (next) => next && reorder(next, item)),
                  { id: 'remove', label: sv.ui.remove, icon: 'remove', danger: true, onAction: () => remove(item) },
                ]}
              />
            </>
          )}
        </OrderList>
        <NewStandingItem onAdd={(item) => put([...items, item])} />
      </div>
      <StandingItemPanel
        item={open}
        status={status}
        savedAt={savedAt}
        trouble={trouble}
        headingError={errors[`standingItems.${open ? items.indexOf(open) : ''}.heading`]}
        onChange={(changed) => put(items.map((item) => (item.id === changed.id ? changed : item)))}
        onClose={() => setOpenId(null)}
      />
    </Section>
  );
}
