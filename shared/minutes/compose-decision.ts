import { withAtt } from '../decisions/clause-words.ts';
import type { Decision, DecisionClause } from '../domain/agenda-item.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { sentenceList } from '../swedish/lists.ts';
import { type ComposeContext, filled, plain } from './context.ts';
import type { Anchor, DocumentNode, HeadingLevel } from './document-tree.ts';

/** A clause as its own line: starts with "att", ends with a stop unless it ends otherwise on purpose. */
function clauseLine(clause: DecisionClause): string {
  if (clause.verbatim) return cleanText(clause.text);
  const words = withAtt(clause.text);
  return /([.,;:!?…]|\bsamt|\boch)$/.test(words) ? words : `${words}.`;
}

/**
 * A decision in the template's style: heading, lead-in and att-clauses, or one sentence. Clauses nobody has written yet are
 * left out; a decision without any is not printed.
 */
export function composeDecision(
  context: ComposeContext,
  decision: Decision,
  level: HeadingLevel,
  anchor: Anchor,
): DocumentNode[] {
  const clauses = decision.clauses.filter((clause) => clause.text.trim() !== '');
  if (clauses.length === 0) return [];
  const { profile } = context;
  const leadIn = decision.leadIn === null ? filled(context, profile.decisionLeadIn) : cleanText(decision.leadIn);
  if (profile.decision === 'inline') {
    const verbatim = clauses.length === 1 && clauses[0]?.verbatim;
    const parts = clauses.map((clause) =>
      clause.verbatim ? cleanText(clause.text) : withAtt(clause.text).replace(/[.,;]$/, ''),
    );
    const sentence = `${leadIn} ${sentenceList(parts)}${verbatim ? '' : '.'}`;
    return [{ kind: 'paragraph', role: 'body', runs: plain(sentence.trim()), anchor }];
  }
  const heading: DocumentNode[] =
    profile.decisionHeading === ''
      ? []
      : [{ kind: 'heading', level, role: 'decision', runs: plain(profile.decisionHeading), anchor }];
  const lead: DocumentNode[] =
    leadIn === '' ? [] : [{ kind: 'paragraph', role: 'lead-in', runs: plain(leadIn), keepWithNext: true, anchor }];
  return [
    ...heading,
    ...lead,
    ...clauses.map(
      (clause): DocumentNode => ({ kind: 'paragraph', role: 'clause', runs: plain(clauseLine(clause)), anchor }),
    ),
  ];
}
