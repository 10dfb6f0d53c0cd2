import { useState } from 'react';
import type { Snippet } from '../../../../shared/calls/snippets.ts';
import { messageOf } from '../../../api/api-error.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { Status } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page.tsx';
import { toast } from '../../../ui/toast.tsx';
import { PhrasePanel, type PhraseToEdit } from './phrase-panel.tsx';
import './phrases-part.css';

const words = sv.settings.phrases;

export function PhrasesPart() {
  const phrases = useCall('snippets.list', null);
  const [editing, setEditing] = useState<PhraseToEdit | null>(null);
  const { mutateAsync: save } = useAction('snippets.save');
  const { mutateAsync: removeById } = useAction('snippets.remove');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });
  const groups = Map.groupBy(phrases, ({ category }) => category);

  const remove = ({ builtIn: _, ...phrase }: Snippet) =>
    removeById({ id: phrase.id }).then(
      () => toast({ text: words.removed(phrase.title), undo: () => void save(phrase).catch(failed) }),
      failed,
    );

  return (
    <Section
      title={sv.settings.parts.phrases}
      help={words.help}
      actions={
        <Button icon="add" onPress={() => setEditing({ copyOf: null })}>
          {words.add}
        </Button>
      }
    >
      {phrases.length === 0 && <EmptyState title={words.empty} />}
      {[...groups].map(([category, ofGroup]) => (
        <section key={category} className="phrase-group" aria-label={category}>
          <h3>{category}</h3>
          <ul>
            {ofGroup.map((phrase) => (
              <li key={phrase.id} className="phrase">
                <div className="phrase-words">
                  <span>
                    {phrase.title} {!phrase.builtIn && <Status tone="accent">{words.own}</Status>}
                  </span>
                  <span className="quiet small phrase-lines">{phrase.text}</span>
                </div>
                <div className="row phrase-actions">
                  {phrase.builtIn ? (
                    <Button
                      variant="quiet"
                      size="small"
                      icon="edit"
                      aria-label={words.copyFor(phrase.title)}
                      onPress={() => setEditing({ copyOf: phrase })}
                    >
                      {words.copy}
                    </Button>
                  ) : (
                    <>
                      <Button
                        variant="quiet"
                        size="small"
                        icon="edit"
                        aria-label={words.editFor(phrase.title)}
                        onPress={() => setEditing({ phrase })}
                      >
                        {sv.ui.edit}
                      </Button>
                      <Button
                        variant="quiet"
                        size="small"
                        icon="remove"
                        aria-label={words.removeFor(phrase.title)}
                        onPress={() => remove(phrase)}
                      >
                        {sv.ui.remove}
                      </Button>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PhrasePanel editing={editing} onClose={() => setEditing(null)} />
    </Section>
  );
}
