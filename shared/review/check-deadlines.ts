import { deadlinesOf } from '../law/deadlines.ts';
import { limitsOn } from '../law/rules.ts';
import { longDate } from '../swedish/dates.ts';
import type { Found, Place, Rule, Subject } from './rule.ts';

const at = (path: string): Place => ({ step: 'underskrifter', anchor: 'signatures', path });

/** The days that follow from the meeting by the rules of its council (shared/law); null without a day to count from. */
function deadlines({ meeting, council }: Subject) {
  const { date, signing, notice } = meeting;
  if (date === null) return null;
  const limits = limitsOn({ kind: council.kind, klApplies: council.klApplies, rules: council.rules ?? [] }, date);
  return deadlinesOf({ date, adjustedOn: signing.date, postedOn: notice.postedOn }, limits);
}

/** One finding where a day lies on the wrong side of its limit. */
const when = (wrong: boolean, path: string, message: () => string): Found[] =>
  wrong ? [{ ...at(path), message: message() }] : [];

/** Adjusting and notice within their times. */
export const deadlineRules: readonly Rule[] = [
  {
    id: 'signed-late',
    refs: 'R4',
    says: 'Protokollet justeras i tid, i en nämnd inom 14 dagar efter mötet.',
    source: 'KL 5 kap. 69 §; organets regelkort',
    kl: 'warn',
    others: 'info',
    find: (subject) => {
      const last = deadlines(subject)?.adjustBy ?? null;
      const { date } = subject.meeting.signing;
      return when(
        last !== null && date !== null && date > last,
        'signing/date',
        () => `Underskrifterna är daterade ${longDate(date ?? '')}. Sista dag att justera var ${longDate(last ?? '')}.`,
      );
    },
  },
  {
    id: 'notice-late',
    refs: 'R8',
    says: 'Justeringen tillkännages i tid, senast andra dagen efter.',
    source: 'KL 8 kap. 12 §; organets regelkort',
    kl: 'warn',
    others: 'info',
    find: (subject) => {
      const last = deadlines(subject)?.postBy ?? null;
      const { postedOn } = subject.meeting.notice;
      return when(
        last !== null && postedOn !== null && postedOn > last,
        'notice/postedOn',
        () => `Anslaget sattes upp ${longDate(postedOn ?? '')}. Det skulle ha skett senast ${longDate(last ?? '')}.`,
      );
    },
  },
  {
    id: 'notice-before-signing',
    refs: 'R8',
    says: 'Anslaget sätts upp när protokollet är justerat, inte före.',
    source: 'KL 8 kap. 12 §',
    kl: 'warn',
    others: 'info',
    find: ({ meeting: { notice, signing } }) =>
      when(
        notice.postedOn !== null && signing.date !== null && notice.postedOn < signing.date,
        'notice/postedOn',
        () => `Anslaget är daterat ${longDate(notice.postedOn ?? '')}, före justeringen. Rätta dagen.`,
      ),
  },
  {
    id: 'notice-taken-down-early',
    refs: 'R9',
    says: 'Anslaget sitter uppe tills tiden för överklagande är ute.',
    source: 'KL 8 kap. 12 §, 13 kap. 5 §',
    kl: 'warn',
    others: 'info',
    find: (subject) => {
      const first = deadlines(subject)?.takeDown ?? null;
      const { takenDownOn } = subject.meeting.notice;
      return when(
        first !== null && takenDownOn !== null && takenDownOn < first,
        'notice/takenDownOn',
        () =>
          `Anslaget tas ned ${longDate(takenDownOn ?? '')}. Det ska sitta uppe till och med dagen före ${longDate(first ?? '')}.`,
      );
    },
  },
];
