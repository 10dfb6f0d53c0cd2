import type { AgendaItem } from './agenda-item.ts';
import type { Meeting } from './meeting.ts';

/** An item as the beginning of another: its words, without what happened to it at that meeting. */
function sameWords(item: AgendaItem, newId: () => string): AgendaItem {
  return {
    ...item,
    id: newId(),
    paragraphNo: null,
    decisions: item.decisions.map((decision) => ({
      ...decision,
      id: newId(),
      clauses: decision.clauses.map((clause) => ({ ...clause, id: newId() })),
    })),
    proposals: [],
    proposalOrder: '',
    vote: null,
    reservations: [],
    conflicts: [],
    immediatelyAdjusted: false,
    initials: '',
  };
}

/**
 * A new draft after the pattern of a meeting: its kind, hours, place and items with their words. `draft` is the council's usual
 * draft for the day, from which everything else comes: today's roster, open follow-ups, signers.
 */
export function duplicateMeeting(source: Meeting, draft: Meeting, newId: () => string): Meeting {
  const { documentKind, qualifier, start, end, place, digital, platform, templateId } = source;
  return {
    ...draft,
    documentKind,
    qualifier,
    start,
    end,
    place,
    digital,
    platform,
    templateId,
    items: source.items.map((item) => sameWords(item, newId)),
  };
}
