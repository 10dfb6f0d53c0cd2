/** All text of a meeting, piece by piece, each with where it stands and how to change a part of it. */
import type { Meeting } from '../domain/meeting.ts';
import type { Op } from '../domain/meeting-change.ts';
import type { RichText } from '../domain/rich-text.ts';
import type { Anchor } from '../minutes/document-tree.ts';
import type { WizardStep } from './finding.ts';
import { replaceInRichText, textBlocks } from './text-blocks.ts';

export type PassageKind =
  | 'heading'
  | 'subheading'
  | 'paragraph'
  | 'cell'
  | 'clause'
  /** Other parts of an item: lead-in, proposals, reservations. */
  | 'formal'
  | 'next-meeting'
  | 'topic'
  /** Place, time, title: a line of facts. */
  | 'field'
  /** What stands for a person in the attendance list. */
  | 'person';

export type Passage = {
  kind: PassageKind;
  text: string;
  step: WizardStep;
  anchor: Anchor;
  /** As ops walk it: "items/i4/body". */
  path: string;
  /** See FoundWords.block. */
  block: number | null;
  /** Position of the item it belongs to, or null. */
  item: number | null;
  /** Ops that put `text` in the place of what stands from `from` to `to`. */
  replace(from: number, to: number, text: string): Op[];
};

type Place = Pick<Passage, 'kind' | 'step' | 'anchor' | 'path' | 'item'>;

function field(place: Place, text: string | null): Passage[] {
  if (text === null || text.trim() === '') return [];
  return [
    {
      ...place,
      text,
      block: null,
      replace: (from, to, by) => [{ op: 'set', path: place.path, value: text.slice(0, from) + by + text.slice(to) }],
    },
  ];
}

function rich(place: Omit<Place, 'kind'>, body: RichText): Passage[] {
  return textBlocks(body).map(({ text, kind, index }) => ({
    ...place,
    kind,
    text,
    block: index,
    replace: (from, to, by) => [
      { op: 'set', path: place.path, value: replaceInRichText(body, index, from, to, by) as never },
    ],
  }));
}

function ofItems(meeting: Meeting): Passage[] {
  return meeting.items.flatMap((item, index): Passage[] => {
    const anchor = `item:${item.id}`;
    const at = (path: string, kind: Passage['kind'], where: Anchor = anchor): Place => ({
      kind,
      step: 'arenden',
      anchor: where,
      path: `items/${item.id}/${path}`,
      item: index,
    });
    return [
      ...field(at('heading', 'heading', `${anchor}/heading`), item.heading),
      ...rich(at('body', 'paragraph', `${anchor}/body`), item.body),
      ...item.proposals.flatMap((p) => field(at(`proposals/${p.id}/text`, 'formal'), p.text)),
      ...field(at('proposalOrder', 'formal'), item.proposalOrder),
      ...item.decisions.flatMap((decision) => [
        ...field(at(`decisions/${decision.id}/leadIn`, 'formal', `${anchor}/decision:${decision.id}`), decision.leadIn),
        ...decision.clauses.flatMap((clause) =>
          field(
            at(
              `decisions/${decision.id}/clauses/${clause.id}/text`,
              'clause',
              `${anchor}/decision:${decision.id}/clause:${clause.id}`,
            ),
            clause.text,
          ),
        ),
      ]),
      ...item.reservations.flatMap((r) => field(at(`reservations/${r.id}/text`, 'formal'), r.text)),
    ];
  });
}

/** Every piece of text somebody wrote, in reading order. Empty ones are left out. */
export function passagesOf(meeting: Meeting): Passage[] {
  const fact = (path: string, anchor: Anchor): Place => ({ kind: 'field', step: 'mote', anchor, path, item: null });
  const { signing } = meeting;
  return [
    ...field(fact('titleText', 'title'), meeting.titleText),
    ...field(fact('qualifier', 'title'), meeting.qualifier),
    ...field(fact('timeText', 'time'), meeting.timeText),
    ...field(fact('place', 'place'), meeting.place),
    ...field(fact('placeText', 'place'), meeting.placeText),
    ...meeting.attendance.flatMap((row) => {
      const at = (name: string): Place => ({
        kind: 'person',
        step: 'narvaro',
        anchor: `attendance:${row.id}`,
        path: `attendance/${row.id}/${name}`,
        item: null,
      });
      return [
        ...field(at('name'), row.name),
        ...field(at('title'), row.title),
        ...field(at('organisation'), row.organisation),
        ...field(at('verbatim'), row.verbatim),
      ];
    }),
    ...ofItems(meeting),
    ...meeting.followUps.flatMap((entry) => {
      const at = (name: string): Place => ({
        kind: 'cell',
        step: 'bevakningar',
        anchor: `follow-up:${entry.id}`,
        path: `followUps/${entry.id}/${name}`,
        item: null,
      });
      return [...field(at('topic'), entry.topic), ...field(at('status'), entry.status)];
    }),
    ...meeting.nextMeetings.flatMap((next) => {
      const at = (name: string): Place => ({
        kind: 'next-meeting',
        step: 'nasta-mote',
        anchor: 'next-meeting',
        path: `nextMeetings/${next.id}/${name}`,
        item: null,
      });
      return [...field(at('place'), next.place), ...field(at('verbatim'), next.verbatim)];
    }),
    ...meeting.nextTopics.flatMap((topic) =>
      field(
        { kind: 'topic', step: 'nasta-mote', anchor: 'next-meeting', path: `nextTopics/${topic.id}/text`, item: null },
        topic.text,
      ),
    ),
    ...field(
      { kind: 'field', step: 'underskrifter', anchor: 'signatures', path: 'signing/verbatim', item: null },
      signing.verbatim,
    ),
  ];
}
