import { memo, useRef } from 'react';
import type { Decision } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, move, remove, set } from '../../saving/ops.ts';
import { ClauseField } from './clause-field.tsx';
import { newClause } from './parts.ts';

const words = sv.meeting.decision;

/** A decision: lead-in and att-clauses. Enter gives the next clause, Backspace in an empty one takes it away. */
export const DecisionBlock = memo(function DecisionBlock({ itemId, decision }: { itemId: string; decision: Decision }) {
  const { change, type, takeAway } = useDesk();
  const council = useOpen((open) => open.council.name);
  const block = useRef<HTMLElement>(null);
  const path = at('items', itemId, 'decisions', decision.id);
  const anchor = `item:${itemId}/decision:${decision.id}`;
  const usual = words.leadInOf(council);
  const { clauses } = decision;

  const focusClause = (index: number, end = false) =>
    requestAnimationFrame(() => {
      const field = block.current?.querySelectorAll<HTMLTextAreaElement>('.clause textarea')[index];
      field?.focus();
      if (field) field.setSelectionRange(end ? field.value.length : 0, end ? field.value.length : 0);
    });
  const add = (index: number, texts: readonly string[]) => {
    change(words.addClause, ...texts.map((text, i) => insert(at(path, 'clauses'), index + i, newClause(text))));
    focusClause(index + texts.length - 1, true);
  };

  return (
    <section className="decision" aria-label={words.title} ref={block} data-anchor={anchor}>
      <header className="decision-head">
        <h4>{words.title}</h4>
        <Button
          variant="quiet"
          size="small"
          icon="remove"
          onPress={() => takeAway(words.remove, words.removed, remove(path))}
        >
          {words.remove}
        </Button>
      </header>
      <TextField
        label={words.leadIn}
        value={decision.leadIn ?? usual}
        maxLength={500}
        onChange={(text) => type(words.leadIn, at(path, 'leadIn'), text === usual ? null : text)}
      />
      <ol className="clauses">
        {clauses.map((clause, index) => {
          const clausePath = at(path, 'clauses', clause.id);
          return (
            <ClauseField
              key={clause.id}
              clause={clause}
              number={index + 1}
              anchor={`${anchor}/clause:${clause.id}`}
              onText={(text) => type(sv.meeting.items.label.clause, at(clausePath, 'text'), text)}
              onVerbatim={() => change(words.verbatim, set(at(clausePath, 'verbatim'), !clause.verbatim))}
              onSplit={(before, after) => {
                change(
                  words.addClause,
                  set(at(clausePath, 'text'), before),
                  ...after.map((text, i) => insert(at(path, 'clauses'), index + 1 + i, newClause(text))),
                );
                focusClause(index + after.length, after.length > 1);
              }}
              onRemove={(told) => {
                if (told) takeAway(words.removeClause, words.clauseRemoved, remove(clausePath));
                else change(words.removeClause, remove(clausePath));
                focusClause(Math.max(0, index - 1), true);
              }}
              canRemove={clauses.length > 1}
              onWalk={(by) => focusClause(index + by, by < 0)}
              onMove={(by) => {
                if (index + by < 0 || index + by >= clauses.length) return;
                change(words.addClause, move(clausePath, index + by));
                focusClause(index + by, true);
              }}
            />
          );
        })}
      </ol>
      <Button variant="quiet" size="small" icon="add" onPress={() => add(clauses.length, [''])}>
        {words.addClause}
      </Button>
    </section>
  );
});
