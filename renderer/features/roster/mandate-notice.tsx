import type { Council } from '../../../shared/domain/council.ts';
import type { RosterEntry } from '../../../shared/domain/person.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import { endedBefore, endsSoon } from './mandate.ts';

const words = sv.ruleCard.periods;

/** Told once in the roster: whose seats have run out, or that the period soon ends. */
export function MandateNotice({
  council,
  roster,
  onRenew,
}: {
  council: Council;
  roster: readonly RosterEntry[];
  onRenew: () => void;
}) {
  const ended = [...new Set(endedBefore(roster, today()).map(({ person }) => person.name))];
  const soon = endsSoon(council, roster, today());
  if (ended.length === 0 && soon === null) return null;
  return (
    <Banner
      tone="warning"
      action={
        <Button size="small" onPress={onRenew}>
          {words.renew}
        </Button>
      }
    >
      {ended.length > 0 && <p>{words.ended(sentenceList(ended), ended.length === 1)}</p>}
      {soon !== null && <p>{words.endingSoon(soon.name, longDate(soon.validTo))}</p>}
    </Banner>
  );
}
