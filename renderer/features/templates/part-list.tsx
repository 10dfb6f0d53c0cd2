import { type ReactNode, useRef } from 'react';
import { MOST_ROWS } from '../../../shared/domain/template.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/live.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { moveByKey, moveChoices } from '../../ui/reorder.ts';
import { useSortable } from '../../ui/use-sortable.ts';
import { removeWithUndo } from './editing.ts';
import { keyOf } from './keys.ts';
import './part-list.css';

export interface PartListProps<T extends object> {
  label: string;
  parts: readonly T[];
  nameOf: (part: NoInfer<T>, place: number) => string;
  onChange: (edit: (now: readonly NoInfer<T>[]) => NoInfer<T>[]) => void;
  add: string;
  onAdd: () => NoInfer<T>;
  most?: number;
  children: (part: T, index: number) => ReactNode;
}

/** Rows or groups of a part of the template, each with its own fields, in an order of their own. */
export function PartList<T extends object>({
  label,
  parts,
  nameOf,
  onChange,
  add,
  onAdd,
  most = MOST_ROWS,
  children,
}: PartListProps<T>) {
  const items = parts.map((part, index) => ({ id: keyOf(part), part, name: nameOf(part, index + 1) }));
  const reorder = (next: typeof items | null, id: string) => {
    if (next === null) return;
    onChange((now) => next.flatMap((item) => now.filter((one) => keyOf(one) === item.id)));
    const at = next.findIndex((item) => item.id === id);
    say(sv.templates.editor.moved(next[at]?.name ?? '', at + 1));
  };

  const list = useRef<HTMLOListElement>(null);
  const startDrag = useSortable(list, (id, index) => {
    const item = items.find((one) => one.id === id);
    if (item) reorder(items.filter((one) => one !== item).toSpliced(index, 0, item), id);
  });

  return (
    <div className="part-list">
      <h3>{label}</h3>
      <ol ref={list} aria-label={label} onKeyDownCapture={moveByKey(items, reorder)}>
        {items.map(({ id, part, name }, index) => (
          <li key={id} data-key={id} data-sort-id={id} className="part-card" tabIndex={-1} aria-label={name}>
            <div className="part-head">
              <span className="drag-grip" aria-hidden onPointerDown={(event) => startDrag(event, id)}>
                <Icon name="drag" size={16} />
              </span>
              <span className="part-name">{name}</span>
              <MoreMenu
                label={sv.templates.editor.moreFor(name)}
                choices={[
                  ...moveChoices(items, id, reorder),
                  {
                    id: 'remove',
                    label: sv.ui.remove,
                    icon: 'remove',
                    danger: true,
                    onAction: () => removeWithUndo(parts, part, onChange, sv.templates.form.removed(name)),
                  },
                ]}
              />
            </div>
            {children(part, index)}
          </li>
        ))}
      </ol>
      {parts.length < most && (
        <Button size="small" icon="add" onPress={() => onChange((now) => [...now, onAdd()])}>
          {add}
        </Button>
      )}
    </div>
  );
}
