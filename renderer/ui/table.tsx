import {
  Row as AriaRow,
  Table as AriaTable,
  type TableProps as AriaTableProps,
  Button,
  Cell,
  type CellProps,
  Collection,
  Column,
  type ColumnProps,
  type RowProps,
  TableBody,
  TableHeader,
  useTableOptions,
} from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Icon } from './icon.tsx';
import './table.css';

/** A table to walk through by arrow keys. Put TableHead, TableBody, TableRow and TableCell in it. */
export function Table({ className = '', ...props }: AriaTableProps & { className?: string }) {
  return (
    <div className="table-frame">
      <AriaTable {...props} className={`table ${className}`} />
    </div>
  );
}

/** The head row. A first column for the drag handle is added when rows can be moved. */
export function TableHead({ children }: { children: React.ReactNode }) {
  const { allowsDragging } = useTableOptions();
  return (
    <TableHeader className="table-head">
      {allowsDragging && (
        <Column className="table-column table-handle" minWidth={32}>
          <span className="visually-hidden">{sv.ui.move}</span>
        </Column>
      )}
      {children}
    </TableHeader>
  );
}

export function TableColumn({ className = '', ...props }: ColumnProps & { className?: string }) {
  return <Column {...props} className={`table-column ${className}`} />;
}

/** A row, with a handle to drag it by (mouse) or pick it up by (Enter on the handle) when rows can be moved. */
export function TableRow<T extends object>({
  columns,
  children,
  className = '',
  ...props
}: RowProps<T> & { className?: string }) {
  const { allowsDragging } = useTableOptions();
  return (
    <AriaRow {...props} className={`table-row ${className}`}>
      {allowsDragging && (
        <Cell className="table-cell table-handle">
          <Button slot="drag" className="drag-handle">
            <Icon name="drag" size={16} />
          </Button>
        </Cell>
      )}
      <Collection {...(columns ? { items: columns } : {})}>{children}</Collection>
    </AriaRow>
  );
}

export function TableCell({ className = '', ...props }: CellProps & { className?: string }) {
  return <Cell {...props} className={`table-cell ${className}`} />;
}

export { TableBody };
