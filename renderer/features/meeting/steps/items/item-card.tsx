import { type KeyboardEvent, memo } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { Status } from '../../../../ui/banner.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import type { ItemActs } from './item-acts.ts';
import { ItemForm } from './item-form.tsx';

const words = sv.meeting.items;

export interface ItemCardProps {
  item: AgendaItem;
  number: string;
  isOpen: boolean;
  /** What is worth a look in the item, one message a line. */
  findings: string;
  acts: ItemActs;
}

function Card({ item, number, isOpen, findings, acts }: ItemCardProps) {
  const decided = item.decisions.filter(({ clauses }) => clauses.some(({ text }) => text.trim() !== '')).length;
  const worth = findings === '' ? 0 : findings.split('\n').length;

  const keyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    // a clause moves among its clauses first
    const moves = event.altKey && !event.defaultPrevented && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (!moves && !(event.key === 'Enter' && command)) return;
    event.preventDefault();
    if (moves) acts.moveBy(item.id, event.key === 'ArrowUp' ? -1 : 1);
    else acts.add(item.id);
  };

  return (
    <li
      className="item"
      data-sort-id={item.id}
      data-anchor={`item:${item.id}`}
      data-open={isOpen || undefined}
      data-level={item.level}
      onKeyDown={keyDown}
    >
      <div className="item-head">
        <span className="drag-grip" aria-hidden onPointerDown={(event) => acts.drag(event, item.id)}>
          <Icon name="drag" size={16} />
        </span>
        <h3 className="item-title">
          <button type="button" className="item-open" aria-expanded={isOpen} onClick={() => acts.toggle(item.id)}>
            {number !== '' && <span className="item-number">{number}</span>}
            <span className={item.heading === '' ? 'item-name quiet' : 'item-name'}>
              {item.heading || words.untitled}
            </span>
            {!isOpen && decided > 0 && <Status tone="quiet">{words.decisions(decided)}</Status>}
            {!isOpen && worth > 0 && <Status tone="warning">{words.findings(worth)}</Status>}
            <Icon name={isOpen ? 'up' : 'down'} size={16} />
          </button>
        </h3>
      </div>
      {isOpen && <ItemForm item={item} number={number} findings={findings} acts={acts} />}
    </li>
  );
}

/** Closed: one line to read and to open. Open: the whole item. Only the card that is typed in is drawn again. */
export const ItemCard = memo(Card);
