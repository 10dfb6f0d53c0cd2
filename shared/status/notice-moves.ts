import type { IsoDate } from '../domain/dates.ts';
import { appealLastDay } from '../law/deadlines.ts';
import { hasNotice } from '../law/notice-days.ts';
import { limitsOn } from '../law/rules.ts';
import { longDate } from '../swedish/dates.ts';
import { answer, type Missing, type Move, needs, type StatusFacts } from './move.ts';

/** Bodies under kommunallagen post a notice of adjusted minutes (KL 8 kap. 9–13 §§; domain.md R8), others when their rule card says so. */
const bound = ({ council, meeting }: StatusFacts): Missing | null =>
  needs(
    hasNotice(meeting, council),
    'status',
    'Organets protokoll anslås inte. Ändra det på organets regelkort om det ska göras.',
  );

/** The last day to appeal: the day set, else reckoned from the day the notice went up (KL 13 kap. 5 §: three weeks). */
export function lastAppealDay({ adjustment, council, meeting, today }: StatusFacts): IsoDate | null {
  if (adjustment.appealUntil !== null) return adjustment.appealUntil;
  if (adjustment.postedOn === null) return null;
  return appealLastDay(adjustment.postedOn, limitsOn(council, meeting.date ?? today).appealWithin ?? 21);
}

function postingDay({ adjustment, today }: StatusFacts): Missing | null {
  const { adjustedOn, postedOn } = adjustment;
  const field = 'adjustment.postedOn';
  if (postedOn === null) return { field, message: 'Fyll i vilken dag anslaget sattes upp.' };
  if (adjustedOn !== null && postedOn < adjustedOn)
    return { field, message: `Anslaget kan inte ha satts upp före justeringen, ${longDate(adjustedOn)}.` };
  return needs(postedOn <= today, field, 'Dagen har inte varit än. Fyll i den dag anslaget sattes upp.');
}

function removalDay({ adjustment: { postedOn, removeOn } }: StatusFacts): Missing | null {
  const wrong = postedOn !== null && removeOn !== null && removeOn < postedOn;
  return needs(!wrong, 'adjustment.removeOn', 'Anslaget kan inte tas ned före den dag det sattes upp.');
}

/** justerat → anslaget */
export const notePosted: Move = (facts) => answer('anslaget', [bound(facts), postingDay(facts), removalDay(facts)]);

/** anslaget → laga kraft, when the time to appeal is over. */
export const noteFinal: Move = (facts) => {
  const last = lastAppealDay(facts);
  return answer('laga-kraft', [
    bound(facts),
    needs(last !== null, 'adjustment.postedOn', 'Fyll i vilken dag anslaget sattes upp.'),
    needs(
      last === null || facts.today > last,
      'adjustment.appealUntil',
      `Tiden för överklagande går ut ${longDate(last ?? facts.today)}. Protokollet vinner laga kraft tidigast dagen efter.`,
    ),
  ]);
};

/** anslaget → justerat: the notice was noted by mistake. */
export const takeBackPosting: Move = () => answer('justerat', []);

/** laga kraft → anslaget: an appeal has come in, or it was noted by mistake. */
export const takeBackFinal: Move = () => answer('anslaget', []);
