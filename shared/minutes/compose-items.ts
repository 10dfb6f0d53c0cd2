import type { AgendaItem, Vote } from '../domain/agenda-item.ts';
import { type ItemsBlock, ItemWords } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { composeDecision } from './compose-decision.ts';
import { composeFollowUpsUnder } from './compose-follow-ups.ts';
import { composeRichText } from './compose-rich-text.ts';
import { type ComposeContext, plain } from './context.ts';
import type { DocumentNode, HeadingLevel, TableCell } from './document-tree.ts';
import { itemNumbers } from './item-numbers.ts';

const PROPOSAL_WORDS = {
  bifall: 'yrkar bifall till förslaget',
  avslag: 'yrkar avslag på förslaget',
  andring: 'yrkar på ändring',
  tillagg: 'yrkar på tillägg',
  aterremiss: 'yrkar på återremiss',
  bordlaggning: 'yrkar på bordläggning',
} as const;

const VOTE_WORDS = { ja: 'Ja', nej: 'Nej', avstar: 'Avstår' } as const;

/** Counts of a vote: reckoned from the votes cast when they are listed, else as typed. */
export function voteCounts(vote: Vote): { yes: number; no: number; abstain: number } {
  const count = (value: 'ja' | 'nej' | 'avstar') => vote.casts.filter((cast) => cast.value === value).length;
  return vote.casts.length > 0
    ? { yes: count('ja'), no: count('nej'), abstain: count('avstar') }
    : { yes: vote.yes ?? 0, no: vote.no ?? 0, abstain: vote.abstain ?? 0 };
}

const wordsOf = ({ template }: ComposeContext): ItemWords =>
  template.blocks.find((block): block is ItemsBlock => block.type === 'items')?.words ?? ItemWords.parse({});

const stop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The parts of an item that kommunallagen asks for beyond text and decision (KL 5 kap. 67 §); each only when there is any. */
function formalParts(context: ComposeContext, item: AgendaItem, level: HeadingLevel) {
  const words = wordsOf(context);
  const anchor = `item:${item.id}`;
  const nameOf = (id: string | null, typed: string): string => {
    const row = context.meeting.attendance.find((a) => a.id === id);
    return row === undefined ? typed : row.party === '' ? row.name : `${row.name} (${row.party})`;
  };
  const headings = (text: string): DocumentNode[] =>
    text.trim() === '' ? [] : [{ kind: 'heading', level, role: 'subheading', runs: plain(text), anchor }];
  const body = (text: string): DocumentNode => ({ kind: 'paragraph', role: 'body', runs: plain(text), anchor });
  const part = (title: string, lines: string[]): DocumentNode[] => {
    const said = lines.filter((line) => line.trim() !== '');
    return said.length === 0 ? [] : [...headings(title), ...said.map(body)];
  };

  const conflicts = part(
    words.conflicts,
    item.conflicts.map((c) => {
      const name = nameOf(c.attendanceId, c.name);
      if (name === '') return '';
      return c.leftRoom
        ? `${name} anmäler jäv och lämnar lokalen under behandlingen av ärendet.`
        : `${name} anmäler jäv och deltar inte i behandlingen av ärendet.`;
    }),
  );
  const proposals = part(
    words.proposals,
    item.proposals
      .filter((p) => !p.withdrawn && (p.by !== '' || p.text !== ''))
      .map((p) =>
        p.text.trim() === ''
          ? `${p.by} ${PROPOSAL_WORDS[p.kind]}.`
          : `${p.by} ${PROPOSAL_WORDS[p.kind]}: ${stop(p.text)}`,
      ),
  );
  const order = part(words.proposalOrder, cleanText(item.proposalOrder).split('\n'));
  const vote =
    item.vote === null
      ? []
      : composeVote(item.vote, nameOf, headings(item.vote.closed ? words.closedVote : words.vote), body, anchor);
  const reservations = part(
    words.reservations,
    item.reservations.map((r) => {
      const name = nameOf(r.attendanceId, r.by);
      if (name === '') return '';
      const text = r.text.trim();
      if (text === '') return `${name} reserverar sig mot beslutet.`;
      // "till förmån för eget förslag" goes on in the same sentence; a statement stands after a colon
      const goesOn = /^till förmån\b/i.test(text);
      return `${name} reserverar sig mot beslutet${goesOn ? '' : ':'} ${stop(text)}`;
    }),
  );
  const adjusted = item.immediatelyAdjusted ? [body('Paragrafen justeras omedelbart.')] : [];
  return { before: conflicts, between: [...proposals, ...order, ...vote], after: [...reservations, ...adjusted] };
}

function composeVote(
  vote: Vote,
  nameOf: (id: string | null, typed: string) => string,
  headings: DocumentNode[],
  body: (text: string) => DocumentNode,
  anchor: string,
): DocumentNode[] {
  const { yes, no, abstain } = voteCounts(vote);
  const meaning =
    vote.yesMeans === '' && vote.noMeans === ''
      ? []
      : [body(stop(`Ja-röst för ${vote.yesMeans || 'förslaget'}, nej-röst för ${vote.noMeans || 'avslag'}`))];
  const cell = (text: string): TableCell => ({ blocks: [{ kind: 'paragraph', role: 'list-line', runs: plain(text) }] });
  const list: DocumentNode[] =
    vote.closed || vote.casts.length === 0
      ? []
      : [
          {
            kind: 'table',
            role: 'votes',
            columns: [0.7, 0.3],
            header: [[cell('Ledamot'), cell('Röst')]],
            rows: vote.casts.map((cast) => [
              { ...cell(nameOf(cast.attendanceId, '')), header: true as const },
              cell(VOTE_WORDS[cast.value]),
            ]),
            rules: 'rows',
            anchor,
          },
        ];
  return [...headings, ...meaning, body(`Resultat: ${yes} ja, ${no} nej, ${abstain} avstår.`), ...list];
}

function composeItem(context: ComposeContext, item: AgendaItem, number: string | undefined): DocumentNode[] {
  const level: HeadingLevel = item.level === 1 ? 2 : 3;
  const inner = (level + 1) as HeadingLevel;
  const id = `item:${item.id}`;
  const formal = formalParts(context, item, inner);
  const caseNumber: DocumentNode[] =
    item.caseNumber === ''
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'label',
            runs: plain(`${wordsOf(context).caseNumber} ${item.caseNumber}`.trim()),
            keepWithNext: true,
            anchor: id,
          },
        ];
  const decisions = item.decisions.flatMap((decision) =>
    composeDecision(context, decision, inner, `${id}/decision:${decision.id}`),
  );
  const initials: DocumentNode[] =
    item.initials === '' ? [] : [{ kind: 'paragraph', role: 'initials', runs: plain(item.initials), anchor: id }];
  return [
    {
      kind: 'heading',
      level,
      role: 'item',
      ...(number === undefined ? {} : { number }),
      runs: plain(item.heading),
      anchor: `${id}/heading`,
    },
    ...caseNumber,
    ...(context.profile.decisionPlace === 'first' ? [...decisions, ...formal.before] : formal.before),
    ...composeRichText(item.body, level, context.profile.bullet, `${id}/body`),
    ...composeFollowUpsUnder(context, item.id),
    ...formal.between,
    ...(context.profile.decisionPlace === 'last' ? decisions : []),
    ...formal.after,
    ...initials,
  ];
}

/** The agenda items with everything said and decided under them; `only` some of them, with the numbers they have among all. */
export function composeItems(context: ComposeContext, label: string, only?: ReadonlySet<string>): DocumentNode[] {
  const numbers = itemNumbers(context.record, context.profile);
  const { items } = context.meeting;
  // a sub-item without an item above it would skip a heading level
  const safe = items.map(
    (item, i): AgendaItem =>
      item.level === 2 && !items.slice(0, i).some((b) => b.level === 1 && (only?.has(b.id) ?? true))
        ? { ...item, level: 1 }
        : item,
  );
  const chosen = (item: AgendaItem) => only === undefined || only.has(item.id);
  const nodes = safe.flatMap((item, i) => (chosen(item) ? composeItem(context, item, numbers[i]) : []));
  if (label === '' || nodes.length === 0) return nodes;
  return [{ kind: 'paragraph', role: 'label', runs: [{ text: label, bold: true }], keepWithNext: true }, ...nodes];
}
