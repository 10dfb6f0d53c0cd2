import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { say } from '../../../../ui/live.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { runCommand } from '../../desk/open-desk.ts';
import { StepHead } from '../step-parts.tsx';
import { everybodyOps } from './attendance-ops.ts';
import { AttendanceTable } from './attendance-table.tsx';
import './attendance.css';
import { EndedSeats } from './ended-seats.tsx';
import { GuestForm } from './guest-form.tsx';
import { RolesBar } from './roles-bar.tsx';

const words = sv.meeting.attendance;

/** Who was there: a list to sweep through by keys or by pointer. */
export function AttendanceStep() {
  const { change, queue, id } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const count = (test: (presence: string) => boolean) => rows.filter(({ presence }) => test(presence)).length;
  const present = count((p) => p === 'present');
  const away = count((p) => p === 'absent' || p === 'excused');
  const unmarked = count((p) => p === 'unknown');

  const everybody = () => {
    const ops = everybodyOps(rows);
    if (ops.length > 0) change(words.label.everybody, ...ops);
    say(words.everybodyDone(present + ops.length));
  };
  const refresh = async () => {
    const before = queue.snapshot().meeting.attendance.length;
    const reply = await runCommand(queue, id, 'meetings.refreshRoster');
    if (!reply.ok) return toast({ text: reply.error.message, tone: 'error' });
    toast({ text: words.refreshed(queue.snapshot().meeting.attendance.length - before) });
  };

  return (
    <>
      <StepHead title={words.title}>
        <Button
          variant={unmarked > 0 ? 'primary' : 'plain'}
          icon="check"
          isDisabled={rows.length === 0 || present === rows.length}
          onPress={everybody}
        >
          {unmarked > 0 && unmarked < rows.length ? words.others : words.everybody}
        </Button>
        <Button icon="restore" onPress={() => void refresh()}>
          {words.refresh}
        </Button>
      </StepHead>
      <EndedSeats />
      {rows.length > 0 && <RolesBar />}
      <div className="attendance" data-anchor="attendance">
        {rows.length > 0 && (
          <p className="attendance-counts" role="status">
            {words.counts(present, away, unmarked)}
          </p>
        )}
        <AttendanceTable rows={rows} />
        <GuestForm />
      </div>
    </>
  );
}
