import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './order-list.css';
import { moveByKey, moved } from './reorder.ts';

export interface OrderListProps<T extends { id: string }> {
  label: string;
  items: readonly T[];
  /** What a screen reader calls an item. */
  nameOf: (item: T) => string;
  /** The list in its new order; `item` is the one that was moved. */
  onReorder: (items: T[], item: T) => void;
  onOpen?: (item: T) => void;
  empty?: ReactNode;
  children: (item: T, index: number) => ReactNode;
}

/** A list in an order of its own: drag by the handle, Enter on the handle, or Alt + arrows on the row. */
export function OrderList<T extends { id: string }>({
  label,
  items,
  nameOf,
  onReorder,
  onOpen,
  empty,
  children,
}: OrderListProps<T>) {
  const reorder = (next: T[] | null, id: string) => {
    const item = next?.find((one) => one.id === id);
    if (next && item) onReorder(next, item);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const id = String([...keys][0]);
      reorder(moved(items, id, String(target.key), target.dropPosition === 'after'), id);
    },
  });
  const places = items.map((item, index) => ({ item, index, id: item.id }));

  return (
    <div onKeyDownCapture={moveByKey(items, reorder)}>
      <GridList
        aria-label={label}
        className="order-list"
        items={places}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[children]}
        {...(onOpen && {
          onAction: (key) => {
            const item = items.find(({ id }) => id === key);
            if (item) onOpen(item);
          },
        })}
        renderEmptyState={() => empty}
      >
        {({ item, index }) => (
          <GridListItem className="order-row" textValue={nameOf(item)}>
            <Button slot="drag" className="drag-handle">
              <Icon name="drag" size={16} />
            </Button>
            {children(item, index)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
