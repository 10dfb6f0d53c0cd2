import { useMemo, useState } from 'react';
import {
  type HiddenDecision,
  hiddenDecisionsIn,
  withoutSentence,
} from '../../../../../shared/decisions/hidden-decisions.ts';
import { type AgendaItem, Decision } from '../../../../../shared/domain/agenda-item.ts';
import { isFrozen } from '../../../../../shared/status/statuses.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, set } from '../../saving/ops.ts';
import './hidden-decisions.css';
import { newClause } from './parts.ts';

const words = sv.decisions.hidden;

/** Sentences of the item's text that decide something, each with the decision it would be. She chooses; nothing moves by itself. */
export function HiddenDecisions({ item }: { item: AgendaItem }) {
  const { change, goTo, queue } = useDesk();
  const council = useOpen((open) => open.council);
  const frozen = useOpen((open) => isFrozen(open.status));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { id, body } = item;
  const found = useMemo(() => hiddenDecisionsIn({ id, body }, council), [id, body, council]);
  const offers = found.filter(({ clauses, sentence }) => clauses.length > 0 && !left.has(sentence));
  if (frozen || offers.length === 0) return null;

  const make = (offer: HiddenDecision) => {
    const now = queue.snapshot().meeting.items.find((one) => one.id === id);
    if (now === undefined) return;
    const decision = Decision.parse({
      id: crypto.randomUUID(),
      leadIn: offer.leadIn,
      clauses: offer.clauses.map((clause) => newClause(clause)),
    });
    const text = offer.whole ? withoutSentence(now.body, offer) : null;
    if (offer.whole && text === null) toast({ text: words.gone });
    change(
      words.done,
      insert(at('items', id, 'decisions'), now.decisions.length, decision),
      ...(text === null ? [] : [set(at('items', id, 'body'), text)]),
    );
    goTo(`item:${id}/decision:${decision.id}`);
  };

  return (
    <section className="hidden-decisions" aria-label={words.title}>
      <h4>{words.title}</h4>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.path.join('.')}:${offer.start}`}>
            <blockquote>{offer.sentence}</blockquote>
            <ol>
              {offer.clauses.map((clause) => (
                <li key={clause}>att {clause}</li>
              ))}
            </ol>
            {!offer.whole && <p className="quiet small">{words.stays}</p>}
            <div className="row">
              <Button
                size="small"
                icon="decision"
                aria-label={words.makeFor(offer.sentence)}
                onPress={() => make(offer)}
              >
                {words.make}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={words.leaveFor(offer.sentence)}
                onPress={() => setLeft((old) => new Set([...old, offer.sentence]))}
              >
                {words.leave}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
