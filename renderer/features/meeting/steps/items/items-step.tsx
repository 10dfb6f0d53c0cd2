import { useRef } from 'react';
import { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { say } from '../../../../ui/live.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { useSortable } from '../../desk/use-sortable.ts';
import { at, insert, move, remove, set } from '../../saving/ops.ts';
import { useFindings } from '../../wizard-rail.tsx';
import { StepHead } from '../step-form.tsx';
import { ItemCard } from './item-card.tsx';
import { itemNumbers } from './item-number.ts';
import './items.css';

const words = sv.meeting.items;

export interface ItemsStepProps {
  openId: string | null;
  onOpen: (id: string | null) => void;
}

/** The items in their order as cards, one open at a time. */
export function ItemsStep({ openId, onOpen }: ItemsStepProps) {
  const { change, takeAway, goTo } = useDesk();
  const items = useOpen((open) => open.meeting.items);
  const numbering = useOpen((open) => open.council.numbering);
  const { findings } = useFindings();
  const list = useRef<HTMLOListElement>(null);
  const numbers = itemNumbers(items, numbering);

  const add = (index: number) => {
    const item = AgendaItem.parse({ id: crypto.randomUUID() });
    change(words.label.add, insert('items', index, item));
    goTo(`item:${item.id}/heading`);
  };
  const focusCard = (id: string) =>
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-sort-id="${CSS.escape(id)}"]`);
      if (!card?.contains(document.activeElement)) card?.querySelector<HTMLElement>('.item-open')?.focus();
    });
  const moveTo = (id: string, index: number) => {
    const item = items.find((one) => one.id === id);
    if (item === undefined || index < 0 || index >= items.length) return;
    change(words.label.order, move(at('items', id), index));
    say(words.moved(item.heading || words.untitled, index + 1));
    focusCard(id);
  };
  const startDrag = useSortable(list, moveTo);

  return (
    <>
      <StepHead title={words.title}>
        <Button icon="add" onPress={() => add(items.length)}>
          {words.add} <kbd className="key-beside">{words.addHelp}</kbd>
        </Button>
      </StepHead>
      {items.length === 0 ? (
        <div data-anchor="items">
          <EmptyState
            title={words.empty.title}
            actions={
              <Button variant="primary" icon="add" onPress={() => add(0)}>
                {words.add}
              </Button>
            }
          >
            {words.empty.text}
          </EmptyState>
        </div>
      ) : (
        <ol className="items" ref={list} aria-label={words.list} data-anchor="items">
          {items.map((item, index) => (
            <ItemCard
              key={item.id}
              item={item}
              number={numbers[index] ?? ''}
              isOpen={item.id === openId}
              findings={findings.filter(
                ({ anchor }) => anchor === `item:${item.id}` || anchor.startsWith(`item:${item.id}/`),
              )}
              onToggle={() => onOpen(item.id === openId ? null : item.id)}
              onAdd={() => add(index + 1)}
              onMove={(by) => moveTo(item.id, index + by)}
              onDrag={(event) => startDrag(event, item.id)}
              onLevel={() => change(words.label.level, set(at('items', item.id, 'level'), item.level === 1 ? 2 : 1))}
              onRemove={() => {
                takeAway(
                  words.label.remove(item.heading || words.untitled),
                  words.removed,
                  remove(at('items', item.id)),
                );
                const neighbour = items[index + 1] ?? items[index - 1];
                if (neighbour) focusCard(neighbour.id);
              }}
            />
          ))}
        </ol>
      )}
    </>
  );
}
