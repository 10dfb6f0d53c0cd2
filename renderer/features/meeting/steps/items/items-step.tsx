import { useEffect, useRef } from 'react';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { useOpen } from '../../desk/desk.ts';
import { useFindings } from '../../desk/findings.tsx';
import { usePhraseSources } from '../../editor/phrase-menu.tsx';
import { StepHead } from '../step-parts.tsx';
import { type OpenItem, useItemActs } from './item-acts.ts';
import { ItemCard } from './item-card.tsx';
import { itemNumbers } from './item-number.ts';
import './items.css';

const words = sv.meeting.items;

export interface ItemsStepProps {
  openId: string | null;
  onOpen: OpenItem;
}

/** The items in their order as cards, one open at a time. */
export function ItemsStep({ openId, onOpen }: ItemsStepProps) {
  const items = useOpen((open) => open.meeting.items);
  const numbering = useOpen((open) => open.council.numbering);
  const { findings } = useFindings();
  usePhraseSources();
  const list = useRef<HTMLOListElement>(null);
  const acts = useItemActs(list, onOpen);
  const numbers = itemNumbers(items, numbering);
  const worthALook = (id: string) =>
    findings
      .filter(({ anchor, severity }) => severity !== 'info' && `${anchor}/`.startsWith(`item:${id}/`))
      .map(({ message }) => message);

  useEffect(() => {
    list.current?.querySelector('.item[data-open]')?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <>
      <StepHead title={words.title}>
        <Button icon="add" onPress={() => acts.add(null)}>
          {words.add} <kbd className="key-beside">{words.addHelp}</kbd>
        </Button>
      </StepHead>
      {items.length === 0 ? (
        <div data-anchor="items">
          <EmptyState
            title={words.empty.title}
            actions={
              <Button variant="primary" icon="add" onPress={() => acts.add(null)}>
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
              findings={worthALook(item.id).join('\n')}
              acts={acts}
            />
          ))}
        </ol>
      )}
    </>
  );
}
