import { useRef, useState } from 'react';
import { sv } from '../../../../text/sv.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { type MenuChoice, MoreMenu } from '../../../../ui/menu.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { RichTextEditor } from '../../editor/rich-text-editor.tsx';
import { at } from '../../saving/ops.ts';
import { DecisionBlock } from './decision-block.tsx';
import { PartsAfterDecision, PartsBeforeDecision } from './formal-parts.tsx';
import type { ItemCardProps } from './item-card.tsx';
import { ParagraphFields, SeldomFields } from './paragraph-fields.tsx';
import { addParts, isField, type PartName } from './parts.ts';

const words = sv.meeting.items;

/** Everything of one item. What only some bodies need is folded away until it is wanted. */
export function ItemForm({ item, number, findings, onToggle, onMove, onLevel, onRemove }: ItemCardProps) {
  const { change, type, goTo } = useDesk();
  const bound = useOpen((open) => open.council.klApplies);
  const form = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<ReadonlySet<PartName>>(new Set());
  const heading = item.heading || words.untitled;
  const parts = addParts(item, wanted).map(({ name, label, ops, anchor }) => ({
    name,
    label,
    add: () => {
      if (isField(name)) setWanted(new Set([...wanted, name]));
      else change(label, ...ops);
      goTo(anchor);
    },
  }));
  const atHand = parts.filter(({ name }) => bound || name === 'decision');
  const folded: MenuChoice[] = parts
    .filter((part) => !atHand.includes(part))
    .map(({ name, label, add }) => ({ id: name, label, icon: 'add', onAction: add }));

  return (
    <div className="item-form" ref={form}>
      {findings.length > 0 && (
        <Banner tone="warning">
          {findings.map(({ rule, anchor, message }) => (
            <p key={rule + anchor}>{message}</p>
          ))}
        </Banner>
      )}
      <div data-anchor={`item:${item.id}/heading`}>
        <TextField
          label={words.heading}
          placeholder={words.headingPlaceholder}
          value={item.heading}
          maxLength={500}
          onChange={(text) => type(words.label.heading, at('items', item.id, 'heading'), text)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            form.current?.querySelector<HTMLElement>('.rich-text')?.focus();
          }}
        />
      </div>
      {bound && <ParagraphFields item={item} number={number} />}
      <RichTextEditor
        value={item.body}
        label={words.bodyOf(heading)}
        placeholder={words.bodyPlaceholder}
        anchor={`item:${item.id}/body`}
        onChange={(body) => type(words.label.body(heading), at('items', item.id, 'body'), body)}
      />
      <PartsBeforeDecision item={item} orderWanted={wanted.has('order')} />
      {item.decisions.map((decision) => (
        <DecisionBlock key={decision.id} item={item} decision={decision} />
      ))}
      <PartsAfterDecision item={item} />
      <SeldomFields item={item} wanted={wanted} />
      <footer className="item-foot">
        {atHand.map(({ name, label, add }) => (
          <Button key={name} size="small" icon="add" onPress={add}>
            {label}
          </Button>
        ))}
        <MoreMenu
          label={words.menu(heading)}
          choices={[
            ...folded,
            { id: 'up', label: words.moveUp, onAction: () => onMove(-1) },
            { id: 'down', label: words.moveDown, onAction: () => onMove(1) },
            { id: 'level', label: item.level === 1 ? words.makeSub : words.makeMain, onAction: onLevel },
            { id: 'remove', label: words.remove, icon: 'remove', danger: true, onAction: onRemove },
          ]}
        />
        <Button className="item-close" variant="quiet" size="small" onPress={onToggle}>
          {words.close}
        </Button>
      </footer>
    </div>
  );
}
