import { longDate } from '../../../shared/swedish/dates.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';

const words = sv.history.roles;

/** Who held which role when, council by council. */
export function RolesPart({ councilId }: { councilId: string | null }) {
  const { data: stretches } = useChangingCall('meetings.roles', { councilId });
  if (stretches === undefined) return null;
  if (stretches.length === 0) return <p className="quiet">{words.empty}</p>;
  const councils = Map.groupBy(stretches, (one) => one.councilName);
  return [...councils].map(([council, rows], i) => (
    <Section key={council} title={council} help={i === 0 && words.help}>
      <Table aria-label={council}>
        <TableHead>
          <TableColumn>{words.role}</TableColumn>
          <TableColumn isRowHeader>{words.name}</TableColumn>
          <TableColumn>{words.time}</TableColumn>
          <TableColumn className="count-column">{words.meetings}</TableColumn>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.role} ${row.name} ${row.from}`} id={`${row.role} ${row.name} ${row.from}`}>
              <TableCell>{sv.terms.meetingRole[row.role]}</TableCell>
              <TableCell>{row.name}</TableCell>
              <TableCell>{words.span(longDate(row.from), longDate(row.to))}</TableCell>
              <TableCell className="count-column">{row.meetings}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  ));
}
