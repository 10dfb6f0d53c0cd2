import type { HistoryYear } from '../../../shared/calls/meeting-history.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.history.attendance;
const COUNTS = ['listed', 'present', 'absent', 'excused', 'unknown', 'served', 'remote'] as const;

/** Attendance per member over a council and year. */
export function AttendancePart({ councilId, year }: { councilId: string | null; year: HistoryYear | null }) {
  const { data: rows } = useChangingCall('meetings.attendance', { councilId, year });
  const { mutateAsync: exportTo, isPending } = useAction('meetings.exportAttendance');
  if (rows === undefined) return null;
  const save = () =>
    exportTo({ councilId, year }).then(
      (saved) => saved && toast({ text: words.saved(saved.name) }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  const title = sv.history.parts.attendance;
  return (
    <Section
      title={title}
      help={words.help}
      actions={
        rows.length > 0 && (
          <Button icon="download" isPending={isPending} onPress={() => void save()}>
            {words.export}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <Table aria-label={title}>
          <TableHead>
            <TableColumn isRowHeader>{words.name}</TableColumn>
            {COUNTS.map((one) => (
              <TableColumn key={one} id={one} className="count-column">
                {words[one]}
              </TableColumn>
            ))}
            <TableColumn className="count-column">{words.share}</TableColumn>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.personId ?? row.name} id={row.personId ?? row.name}>
                <TableCell>
                  {row.name}
                  <span className="quiet small history-seat">
                    {row.kind === 'gast' ? '' : sv.terms.memberKind[row.kind]}
                  </span>
                </TableCell>
                {COUNTS.map((one) => (
                  <TableCell key={one} className="count-column">
                    {row[one] === 0 ? <span className="quiet">0</span> : row[one]}
                  </TableCell>
                ))}
                <TableCell className="count-column">{row.share === null ? '–' : words.percent(row.share)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
