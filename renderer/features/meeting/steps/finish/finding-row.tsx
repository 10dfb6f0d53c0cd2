import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import type { Finding } from '../../../../../shared/review/finding.ts';
import { canBeIgnored } from '../../../../../shared/review/review-meeting.ts';
import { messageOf } from '../../../../api/api-error.ts';
import { call } from '../../../../api/client.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { itemOf } from '../../desk/place.ts';

const words = sv.meeting.finish;

/** One finding: what it is, where, and what can be done about it. Everything done here can be undone. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { goTo, takeAway } = useDesk();
  const { id, message, anchor, mend, source } = finding;
  const items = useOpen((open) => open.meeting.items);
  const ignore = () =>
    takeAway(words.label.ignore, words.ignored, { op: 'insert', path: 'ignoredFindings', index: 0, value: { id } });
  return (
    <li className="finding" data-rule={finding.rule}>
      <span className="finding-where quiet small">{placeInWords(finding, items)}</span>
      <p title={source}>{message}</p>
      <div className="finding-acts">
        <Button
          size="small"
          variant="quiet"
          icon="next"
          aria-label={words.goToWhat(message)}
          onPress={() => goTo(anchor, finding.words)}
        >
          {words.goTo}
        </Button>
        {mend !== null && (
          <Button
            size="small"
            icon="check"
            aria-label={words.mendWhat(mend.label, message)}
            onPress={() => takeAway(words.label.mend, words.mended(mend.label), ...mend.ops)}
          >
            {mend.label}
          </Button>
        )}
        {finding.rule === 'spelling' && finding.words !== null && <AddWord word={finding.words.word} />}
        {canBeIgnored(finding) && (
          <Button size="small" variant="quiet" aria-label={words.ignoreWhat(message)} onPress={ignore}>
            {words.ignore}
          </Button>
        )}
      </div>
    </li>
  );
}

/** "Ärende 8", or the name of the step. */
function placeInWords({ anchor, step }: Finding, items: readonly AgendaItem[]): string {
  const index = items.findIndex(({ id }) => id === itemOf(anchor));
  const no = items[index]?.paragraphNo;
  if (index === -1) return sv.meeting.steps[step];
  return no ? `§ ${no}` : words.itemNumber(index + 1);
}

/** Puts a word into her own list; the toast takes it out again. */
function AddWord({ word }: { word: string }) {
  const told = (work: Promise<unknown>) =>
    work.catch((error: unknown) => toast({ text: messageOf(error), tone: 'error' }));
  const add = () =>
    told(
      call('spelling.addWord', { word }).then(() =>
        toast({ text: words.wordAdded(word), undo: () => void told(call('spelling.removeWord', { word })) }),
      ),
    );
  return (
    <Button size="small" variant="quiet" icon="add" aria-label={words.addWordWhat(word)} onPress={() => void add()}>
      {words.addWord}
    </Button>
  );
}
