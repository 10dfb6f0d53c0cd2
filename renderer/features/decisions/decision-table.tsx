import type { DecisionRow } from '../../../shared/calls/decisions.ts';
import { withAtt } from '../../../shared/decisions/clause-words.ts';
import { STATUS_WORDS } from '../../../shared/status/statuses.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { MoreMenu } from '../../ui/menu.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';

const words = sv.decisions;

export interface DecisionTableProps {
  rows: readonly DecisionRow[];
  onOpen: (row: DecisionRow) => void;
  onExtract: (row: DecisionRow) => void;
}

const keyOf = ({ meetingId, itemId, decisionId }: DecisionRow) => `${meetingId}/${itemId}/${decisionId}`;

/** Arrow keys walk, Enter opens the place in the minutes. */
export function DecisionTable({ rows, onOpen, onExtract }: DecisionTableProps) {
  return (
    <Table
      aria-label={words.table}
      className="decision-table"
      onRowAction={(key) => {
        const row = rows.find((one) => keyOf(one) === key);
        if (row) onOpen(row);
      }}
    >
      <TableHead>
        <TableColumn className="decision-day">{words.date}</TableColumn>
        <TableColumn isRowHeader>{words.item}</TableColumn>
        <TableColumn className="decision-clauses">{words.clauses}</TableColumn>
        <TableColumn>{words.actor}</TableColumn>
        <TableColumn>{words.status}</TableColumn>
        <TableColumn>
          <span className="visually-hidden">{sv.ui.more}</span>
        </TableColumn>
      </TableHead>
      <TableBody items={rows.map((row) => ({ id: keyOf(row), row }))}>
        {({ row }) => (
          <TableRow id={keyOf(row)} textValue={`${row.number} ${row.heading}`}>
            <TableCell className="decision-day">{row.date === null ? words.noDate : longDate(row.date)}</TableCell>
            <TableCell>
              <span className="decision-heading">
                {row.number !== '' && <span className="decision-number">{row.number}</span>} {row.heading}
              </span>
              <span className="quiet small decision-council">
                {[row.councilName, row.caseNumber].filter((part) => part !== '').join(' · ')}
              </span>
            </TableCell>
            <TableCell className="decision-clauses">
              <ul>
                {row.clauses.map((clause) => (
                  <li key={clause}>{withAtt(clause)}</li>
                ))}
              </ul>
            </TableCell>
            <TableCell>{row.actors.join(', ')}</TableCell>
            <TableCell>{STATUS_WORDS[row.status]}</TableCell>
            <TableCell>
              <MoreMenu
                label={words.moreFor(row.heading)}
                choices={[
                  { id: 'open', label: words.open, onAction: () => onOpen(row) },
                  { id: 'extract', label: words.extract, onAction: () => onExtract(row) },
                ]}
              />
            </TableCell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
