import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Attendance } from '../domain/attendance.ts';
import { isTouched } from '../domain/follow-up.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Inline, RichBlock } from '../domain/rich-text.ts';
import type { Passage, PassageText, SearchColumn } from './source.ts';

type Block = RichBlock | { type: string; content?: readonly (Block | Inline)[] };

const isInline = (node: Block | Inline): node is Inline => node.type === 'text' || node.type === 'hardBreak';

/** One line for each paragraph, heading and cell. A word that is partly bold is still one word. */
function linesOf(blocks: readonly (Block | Inline)[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const node of blocks) {
    if (isInline(node)) line += node.type === 'text' ? node.text : '\n';
    else lines.push(...linesOf(('content' in node && node.content) || []));
  }
  return line === '' ? lines : [line, ...lines];
}

function text(column: SearchColumn, anchor: string, ...words: (string | null | undefined)[]): PassageText[] {
  const joined = words
    .filter((word) => word !== '' && word !== null && word !== undefined)
    .join(column === 'names' ? ', ' : '\n');
  return joined === '' ? [] : [{ column, anchor, text: joined }];
}

function itemPassage(item: AgendaItem): Passage {
  const anchor = `item:${item.id}`;
  return {
    place: item.id,
    texts: [
      ...text('title', `${anchor}/heading`, item.heading),
      ...text('title', anchor, item.caseNumber),
      ...text('body', `${anchor}/body`, ...linesOf(item.body.content)),
      ...item.proposals.flatMap(({ by, text: proposed }) => text('body', anchor, by, proposed)),
      ...text('body', anchor, item.proposalOrder, item.vote?.yesMeans, item.vote?.noMeans),
      ...item.decisions.flatMap(({ id, leadIn, clauses }) =>
        text('decision', `${anchor}/decision:${id}`, leadIn, ...clauses.map((clause) => clause.text)),
      ),
      ...item.reservations.flatMap(({ by, text: reason }) => text('body', anchor, by, reason)),
      ...item.conflicts.flatMap(({ name }) => text('body', anchor, name)),
    ],
  };
}

const attendee = ({ id, name, organisation, title, verbatim }: Attendance): PassageText[] =>
  text('names', `attendance:${id}`, name, organisation, title, verbatim);

/** The place of what belongs to the whole meeting. */
export const WHOLE_MEETING = '';

/**
 * The words of a meeting: one passage for the meeting itself, one for each item. Reads the facts as they are stored, so a change of what is read here needs a new SEARCH_VERSION.
 */
export function meetingPassages(meeting: Meeting): Passage[] {
  return [
    {
      place: WHOLE_MEETING,
      texts: [
        ...text('title', 'title', meeting.titleText, meeting.qualifier),
        ...text('body', 'place', meeting.place, meeting.placeText, meeting.platform),
        ...text('body', 'time', meeting.timeText),
        ...(meeting.summons?.attachments ?? []).flatMap(({ title }) => text('body', 'title', title)),
        ...meeting.attendance.flatMap(attendee),
        ...text('body', 'next-meeting', ...meeting.nextTopics.map((topic) => topic.text)),
        ...(meeting.nextGuests ?? []).flatMap(({ name, topic }) => text('body', 'next-meeting', name, topic)),
        ...meeting.nextMeetings.flatMap(({ place, verbatim }) => text('body', 'next-meeting', place, verbatim)),
        ...meeting.signing.signers.flatMap(({ id, name }) => text('names', `signer:${id}`, name)),
      ],
    },
    ...meeting.items.map(itemPassage),
  ];
}

/** What a meeting says of follow-ups, one passage for each it says something of; those only carried along are found where they were. */
export function followUpPassages(meeting: Meeting): Passage[] {
  // meetings stored before there were follow-ups have no list of them
  return (meeting.followUps ?? []).filter(isTouched).map((entry) => {
    const anchor = `follow-up:${entry.id}`;
    return {
      place: entry.followUpId,
      texts: [
        ...text('title', anchor, entry.topic),
        ...text('body', anchor, entry.status),
        ...text('names', anchor, entry.ownerText, ...entry.owners.map((owner) => owner.name)),
      ],
    };
  });
}
