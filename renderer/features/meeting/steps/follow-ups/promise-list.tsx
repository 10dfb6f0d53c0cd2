import { useDeferredValue, useMemo } from 'react';
import { type FoundPromise, promisesLeft } from '../../../../../shared/promises/find-promises.ts';
import { sentenceList } from '../../../../../shared/swedish/lists.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { insert } from '../../saving/ops.ts';
import { Part } from '../step-parts.tsx';
import { entryFromPromise } from './entry-ops.ts';

const words = sv.followUps.step;

/** Sentences that sound like a promise: offered, never added by themselves. What is put aside is not offered again. */
export function PromiseList() {
  const meeting = useDeferredValue(useOpen((open) => open.meeting));
  const promises = useMemo(() => promisesLeft(meeting), [meeting]);
  return (
    <Part title={words.promises} help={words.promisesHelp}>
      {promises.length === 0 ? (
        <p className="quiet">{words.noPromises}</p>
      ) : (
        <ul className="promises">
          {promises.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function PromiseRow({ promise }: { promise: FoundPromise }) {
  const { change, takeAway, goTo } = useDesk();
  const meeting = useOpen((open) => open.meeting);
  const heading = meeting.items.find(({ id }) => id === promise.itemId)?.heading ?? '';
  const aside = insert('dismissedPromises', meeting.dismissedPromises.length, { id: promise.id });
  const topic: { id: string } & { text: string } = { id: crypto.randomUUID(), text: promise.sentence.slice(0, 1000) };
  return (
    <li className="promise">
      <blockquote className="promise-words">{promise.sentence}</blockquote>
      <p className="promise-facts small">
        <button type="button" className="inline-link" onClick={() => goTo(`item:${promise.itemId}/body`)}>
          {words.toItem(heading)}
        </button>
        {promise.owners.length > 0 && (
          <span className="quiet">{words.probably(sentenceList(promise.owners.map(({ name }) => name)))}</span>
        )}
      </p>
      <div className="row">
        <Button
          size="small"
          icon="add"
          aria-label={words.followNamed(promise.sentence)}
          onPress={() =>
            change(words.label.follow, insert('followUps', meeting.followUps.length, entryFromPromise(promise)))
          }
        >
          {words.follow}
        </Button>
        <Button
          size="small"
          aria-label={words.nextTimeNamed(promise.sentence)}
          onPress={() => change(words.label.nextTime, insert('nextTopics', meeting.nextTopics.length, topic), aside)}
        >
          {words.nextTime}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={words.dismissNamed(promise.sentence)}
          onPress={() => takeAway(words.label.dismiss, words.dismissed, aside)}
        >
          {words.dismiss}
        </Button>
      </div>
    </li>
  );
}
