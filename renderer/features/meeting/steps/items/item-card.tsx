import type { KeyboardEvent, PointerEvent } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import type { Finding } from '../../../../../shared/review/finding.ts';
import { sv } from '../../../../text/sv.ts';
import { Status } from '../../../../ui/banner.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { ItemForm } from './item-form.tsx';

const words = sv.meeting.items;

export interface ItemCardProps {
  item: AgendaItem;
  number: string;
  isOpen: boolean;
  findings: readonly Finding[];
  onToggle: () => void;
  /** A new item right after this one. */
  onAdd: () => void;
  onMove: (by: -1 | 1) => void;
  onDrag: (event: PointerEvent<HTMLElement>) => void;
  onLevel: () => void;
  onRemove: () => void;
}

/** Closed: one line to read and to open. Open: the whole item. */
export function ItemCard(props: ItemCardProps) {
  const { item, number, isOpen, findings, onToggle, onAdd, onMove, onDrag } = props;
  const decided = item.decisions.filter(({ clauses }) => clauses.some(({ text }) => text.trim() !== '')).length;
  const worth = findings.filter(({ severity }) => severity !== 'hint').length;
  const heading = item.heading || words.untitled;

  const keyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && command) {
      event.preventDefault();
      onAdd();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      // a clause moves among its clauses first
      if (event.defaultPrevented) return;
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    }
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
        <span className="drag-grip" aria-hidden onPointerDown={onDrag}>
          <Icon name="drag" size={16} />
        </span>
        <h3 className="item-title">
          <button type="button" className="item-open" aria-expanded={isOpen} onClick={onToggle}>
            {number !== '' && <span className="item-number">{number}</span>}
            <span className={item.heading === '' ? 'item-name quiet' : 'item-name'}>{heading}</span>
            {!isOpen && decided > 0 && <Status tone="quiet">{words.decisions(decided)}</Status>}
            {!isOpen && worth > 0 && <Status tone="warning">{words.findings(worth)}</Status>}
            <Icon name={isOpen ? 'up' : 'down'} size={16} />
          </button>
        </h3>
      </div>
      {isOpen && <ItemForm {...props} />}
    </li>
  );
}
