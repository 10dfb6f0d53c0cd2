import { memo, useState } from 'react';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { type MenuChoice, MoreMenu } from '../../../../ui/menu.tsx';
import { ExtractDialog } from '../../../extracts/extract-dialog.tsx';
import { useDesk } from '../../desk/desk.ts';
import type { ItemActs } from './item-acts.ts';
import { addParts, isField, type PartName } from './parts.ts';

const words = sv.meeting.items;

export interface ItemFootProps {
  id: string;
  heading: string;
  level: 1 | 2;
  /** Names of the parts that can be added, with commas: a text, so that the foot is drawn again only when they change. */
  offers: string;
  /** Under kommunallagen all parts are at hand; else they are folded away. */
  bound: boolean;
  acts: ItemActs;
  /** A part that is only a field was asked for. */
  onWant: (name: PartName) => void;
}

const SELDOM: ReadonlySet<PartName> = new Set(['kind', 'started', 'initials']);

/** What can be added to an item, and what can be done with it. */
export const ItemFoot = memo(function ItemFoot({ id, heading, level, offers, bound, acts, onWant }: ItemFootProps) {
  const { id: meetingId, change, goTo, queue } = useDesk();
  const [extracting, setExtracting] = useState(false);
  const names = new Set(offers.split(','));
  const parts = () => {
    const item = queue.snapshot().meeting.items.find((one) => one.id === id);
    return item === undefined ? [] : addParts(item, new Set()).filter(({ name }) => names.has(name));
  };
  const add = (name: PartName) => {
    const part = parts().find((one) => one.name === name);
    if (part === undefined) return;
    if (isField(name)) onWant(name);
    else change(part.label, ...part.ops);
    goTo(part.anchor);
  };
  const offered = parts();
  const isAtHand = (name: PartName) => name === 'decision' || (bound && !SELDOM.has(name));
  const folded = offered
    .filter(({ name }) => !isAtHand(name))
    .map(({ name, label }): MenuChoice => ({ id: name, label, icon: 'add', onAction: () => add(name) }));

  return (
    <footer className="item-foot">
      {offered
        .filter(({ name }) => isAtHand(name))
        .map(({ name, label }) => (
          <Button key={name} size="small" icon="add" onPress={() => add(name)}>
            {label}
          </Button>
        ))}
      <MoreMenu
        label={words.menu(heading)}
        choices={[
          ...folded,
          { id: 'up', label: words.moveUp, onAction: () => acts.moveBy(id, -1) },
          { id: 'down', label: words.moveDown, onAction: () => acts.moveBy(id, 1) },
          { id: 'level', label: level === 1 ? words.makeSub : words.makeMain, onAction: () => acts.turnLevel(id) },
          { id: 'extract', label: sv.extracts.open, onAction: () => setExtracting(true) },
          { id: 'remove', label: words.remove, icon: 'remove', danger: true, onAction: () => acts.remove(id) },
        ]}
      />
      <ExtractDialog
        meetingId={extracting ? meetingId : null}
        itemIds={[id]}
        beforeMaking={queue.flush}
        onClose={() => setExtracting(false)}
      />
      <Button className="item-close" variant="quiet" size="small" onPress={() => acts.toggle(id)}>
        {words.close}
      </Button>
    </footer>
  );
});
