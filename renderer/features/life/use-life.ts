import { useMemo } from 'react';
import type { Request } from '../../../shared/api.ts';
import type { AdjustmentPatch } from '../../../shared/domain/adjustment.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import { MOVES, movesFrom, type StatusMove } from '../../../shared/status/moves.ts';
import { statusFacts } from '../../../shared/status/status-facts.ts';
import { call } from '../../api/client.ts';
import { sv } from '../../text/sv.ts';
import { toast } from '../../ui/toast.tsx';
import { today } from '../../ui/today.ts';
import { useDesk, useOpen } from '../meeting/desk/desk.ts';
import { useFindings } from '../meeting/desk/findings.tsx';
import { asReply } from '../meeting/desk/open-desk.ts';

const words = sv.life;
type LifeCall =
  | 'meetings.setStatus'
  | 'meetings.noteAdjustment'
  | 'meetings.startCorrection'
  | 'meetings.dropCorrection';

/** The open meeting's way through its statuses. Everything typed is saved before a move; a move is told, and can be taken back where the domain lets it. */
export function useLife() {
  const { id, queue } = useDesk();

  /** Null when it went well, else what the core said. */
  async function send<N extends LifeCall>(name: N, request: Omit<Request<N>, 'id'>): Promise<string | null> {
    if (!(await queue.flush())) return sv.meeting.finish.notSaved;
    const reply = await queue.run(() => asReply(call(name, { ...request, id } as Request<N>)));
    return reply.ok ? null : reply.error.message;
  }

  async function move(to: MeetingStatus, adjustment?: AdjustmentPatch): Promise<string | null> {
    const from = queue.snapshot().status;
    const fault = await send('meetings.setStatus', { status: to, ...(adjustment && { adjustment }) });
    if (fault !== null) return fault;
    const back = MOVES.some((one) => one.from === to && one.to === from);
    toast({
      text: words.moved(sv.terms.status[to]),
      about: 'status',
      ...(back && { undo: () => void quietly(move(from)) }),
    });
    return null;
  }

  return { send, move };
}

/** For what is done beside a form: the fault is told where messages are. */
export async function quietly(done: Promise<string | null>): Promise<void> {
  const fault = await done;
  if (fault !== null) toast({ text: fault, tone: 'error' });
}

/** A way on from here: what it is called, and what must be done first. */
export type Way = StatusMove & { missing: readonly string[] };

/** Moves that bring facts along: what the dialog asks for is not missing yet. */
export const ASKING: ReadonlySet<MeetingStatus> = new Set(['justerat', 'godkant', 'anslaget']);
const asksFor = ({ to, direction }: StatusMove, field: string): boolean =>
  direction === 'forward' && ASKING.has(to) && field.startsWith('adjustment');

/** The ways on from where the open meeting stands, ahead first. */
export function useWays(): Way[] {
  const meeting = useOpen((open) => open.meeting);
  const status = useOpen((open) => open.status);
  const frozen = useOpen((open) => open.frozen);
  const adjustment = useOpen((open) => open.adjustment);
  const council = useOpen((open) => open.council);
  const correcting = useOpen((open) => open.correcting);
  const { findings } = useFindings();
  return useMemo(() => {
    const facts = statusFacts({ meeting, status, frozen, adjustment, council, correcting }, findings, today());
    return movesFrom(facts).map((one) => {
      const answer = one.move(facts);
      const missing = answer.ok ? [] : answer.missing.filter(({ field }) => !asksFor(one, field));
      return { ...one, missing: [...new Set(missing.map(({ message }) => message))] };
    });
  }, [meeting, status, frozen, adjustment, council, correcting, findings]);
}
