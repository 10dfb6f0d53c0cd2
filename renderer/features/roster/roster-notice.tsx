import type { IsoDate } from '../../../shared/domain/dates.ts';
import { isMemberOn } from '../../../shared/domain/person.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { endedBefore } from './mandate.ts';

const words = sv.ruleCard.periods;

/** Before a meeting is made: seats that have run out on its day are told of, for they will not be in its list. */
export function RosterNotice({ councilId, day }: { councilId: string; day: IsoDate }) {
  const { data: roster } = useChangingCall('roster.get', { councilId, day: null });
  if (roster === undefined || roster.length === 0) return null;
  if (roster.every(({ membership }) => !isMemberOn(membership, day)))
    return <Banner tone="warning">{words.nobodyLeft(longDate(day))}</Banner>;
  const ended = endedBefore(roster, day);
  return ended.length === 0 ? null : <Banner tone="warning">{words.someEnded(ended.length)}</Banner>;
}
