import {
  type AgendaItem,
  ConflictOfInterest,
  Decision,
  DecisionClause,
  Proposal,
  Reservation,
  Vote,
} from '../../../../../shared/domain/agenda-item.ts';
import type { Op } from '../../../../../shared/domain/meeting-change.ts';
import { sv } from '../../../../text/sv.ts';
import { at, insert, set } from '../../saving/ops.ts';

const words = sv.meeting;

export type PartName =
  | 'decision'
  | 'proposals'
  | 'order'
  | 'vote'
  | 'reservations'
  | 'conflicts'
  | 'immediate'
  | 'kind'
  | 'started'
  | 'initials';

/** Parts that are only a field: shown when there is something in them, or when they were asked for. */
const FIELDS: ReadonlySet<PartName> = new Set(['order', 'kind', 'started', 'initials']);
export const isField = (name: PartName): boolean => FIELDS.has(name);

const newId = () => crypto.randomUUID();
export const newClause = (text = ''): DecisionClause => DecisionClause.parse({ id: newId(), text });

/** What can be added to an item, in the order it stands on paper, and where the cursor goes then. */
export function addParts(
  item: AgendaItem,
  wanted: ReadonlySet<PartName>,
): { name: PartName; label: string; ops: Op[]; anchor: string }[] {
  const here = at('items', item.id);
  const into = (list: 'proposals' | 'decisions' | 'reservations' | 'conflicts', element: { id: string }) => [
    insert(at(here, list), item[list].length, element),
  ];
  const decision = Decision.parse({ id: newId(), clauses: [newClause()] });
  const part = (name: PartName) => `item:${item.id}/${name}`;
  const all = [
    {
      name: 'decision' as const,
      label: words.decision.add,
      ops: into('decisions', decision),
      anchor: `item:${item.id}/decision:${decision.id}/clause:${decision.clauses[0]?.id}`,
    },
    {
      name: 'proposals' as const,
      label: words.formal.proposals.add,
      ops: into('proposals', Proposal.parse({ id: newId() })),
      anchor: part('proposals'),
    },
    {
      name: 'order' as const,
      label: words.formal.order.add,
      ops: [],
      anchor: part('order'),
    },
    {
      name: 'vote' as const,
      label: words.formal.vote.add,
      ops: item.vote === null ? [set(at(here, 'vote'), Vote.parse({}))] : [],
      anchor: part('vote'),
    },
    {
      name: 'reservations' as const,
      label: words.formal.reservations.add,
      ops: into('reservations', Reservation.parse({ id: newId() })),
      anchor: part('reservations'),
    },
    {
      name: 'conflicts' as const,
      label: words.formal.conflicts.add,
      ops: into('conflicts', ConflictOfInterest.parse({ id: newId() })),
      anchor: part('conflicts'),
    },
    {
      name: 'immediate' as const,
      label: words.formal.immediate.title,
      ops: item.immediatelyAdjusted ? [] : [set(at(here, 'immediatelyAdjusted'), true)],
      anchor: part('immediate'),
    },
    { name: 'kind' as const, label: words.items.kind, ops: [], anchor: part('kind') },
    { name: 'started' as const, label: words.items.startedAt, ops: [], anchor: part('started') },
    { name: 'initials' as const, label: words.formal.initials.add, ops: [], anchor: part('initials') },
  ];
  // what there can only be one of, and is there, is not offered again
  const filled: Partial<Record<PartName, boolean>> = {
    order: item.proposalOrder !== '',
    started: item.startedAt !== null,
    initials: item.initials !== '',
  };
  return all.filter(({ name, ops }) => (isField(name) ? !filled[name] && !wanted.has(name) : ops.length > 0));
}
