import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { DecisionClause } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { MoreMenu } from '../../../../ui/menu.tsx';
import { afterOverlay } from '../../desk/after-overlay.ts';
import { firstBlank } from '../../editor/fill-phrase.ts';
import { PhraseMenu } from '../../editor/phrase-menu.tsx';
import { clausesFrom, withoutAtt } from './clause-text.ts';

const words = sv.meeting.decision;

export interface ClauseFieldProps {
  clause: DecisionClause;
  number: number;
  anchor: string;
  canRemove: boolean;
  onText: (text: string) => void;
  onVerbatim: () => void;
  /** The text is cut in two or more; the rest become clauses of their own. */
  onSplit: (before: string, after: string[]) => void;
  /** `told`: by the menu, with a way back on the screen; else by Backspace in an empty one. */
  onRemove: (told: boolean) => void;
  onWalk: (by: -1 | 1) => void;
  onMove: (by: -1 | 1) => void;
}

/** One att-clause. "att" and the final stop are the template's, unless the clause is to be printed word for word. */
export function ClauseField(props: ClauseFieldProps) {
  const { clause, number, anchor, canRemove, onText, onVerbatim, onSplit, onRemove, onWalk, onMove } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [choosing, setChoosing] = useState(false);
  const said = clause.verbatim ? clause.text : withoutAtt(clause.text);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget;
    const { key } = event;
    const take = (run: () => void) => {
      event.preventDefault();
      run();
    };
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
      return take(() => onMove(key === 'ArrowUp' ? -1 : 1));
    if (key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      return take(() => onSplit(value.slice(0, from).trimEnd(), [value.slice(to).trimStart()]));
    }
    if (key === 'Backspace' && value === '' && canRemove) return take(() => onRemove(false));
    if ((key === '/' && value === '') || (event.ctrlKey && event.code === 'Space'))
      return take(() => setChoosing(true));
    if (key === 'ArrowUp' && from === 0 && to === 0) return take(() => onWalk(-1));
    if (key === 'ArrowDown' && from === value.length) return take(() => onWalk(1));
  };

  return (
    <li className="clause" data-anchor={anchor}>
      <label htmlFor={id} className="clause-att">
        <span className="visually-hidden">{words.clause(number)}</span>
        {!clause.verbatim && <span aria-hidden>{words.att}</span>}
      </label>
      <textarea
        id={id}
        ref={field}
        className="input clause-text"
        rows={1}
        value={said}
        maxLength={5000}
        placeholder={number === 1 ? words.placeholder : ''}
        spellCheck={false}
        onKeyDown={keyDown}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => {
          const pasted = clausesFrom(event.clipboardData.getData('text/plain'));
          if (pasted.length < 2) return;
          event.preventDefault();
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const [first = '', ...rest] = pasted;
          const last = rest.pop() ?? '';
          onSplit(`${value.slice(0, selectionStart)}${first}`, [...rest, `${last}${value.slice(selectionEnd)}`]);
        }}
      />
      <MoreMenu
        label={words.clauseMenu(number)}
        choices={[
          { id: 'phrase', label: sv.meeting.phrases.title, icon: 'phrase', onAction: () => setChoosing(true) },
          { id: 'verbatim', label: clause.verbatim ? words.notVerbatim : words.verbatim, onAction: onVerbatim },
          ...(canRemove
            ? [
                {
                  id: 'remove',
                  label: words.removeClause,
                  icon: 'remove' as const,
                  danger: true,
                  onAction: () => onRemove(true),
                },
              ]
            : []),
        ]}
      />
      <PhraseMenu
        isOpen={choosing}
        anchor={field}
        into="clause"
        onClose={() => {
          setChoosing(false);
          afterOverlay(() => field.current?.focus());
        }}
        onPick={({ text }) => {
          setChoosing(false);
          const phrase = withoutAtt(text).replace(/\.$/, '');
          const start = field.current?.selectionStart ?? said.length;
          onText(said.slice(0, start) + phrase + said.slice(field.current?.selectionEnd ?? start));
          afterOverlay(() => {
            const blank = firstBlank(phrase);
            const [from, to] = blank ? [blank.from, blank.to] : [phrase.length, phrase.length];
            field.current?.focus();
            field.current?.setSelectionRange(start + from, start + to);
          });
        }}
      />
    </li>
  );
}
