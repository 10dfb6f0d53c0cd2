import { sv } from '../../text/sv.ts';
import { today, whenSaved } from '../../ui/today.ts';

/** As whenSaved, with the time of day on older days too: several copies are made in one. */
export function whenMade(instant: string): string {
  const then = new Date(instant);
  const shown = whenSaved(instant);
  const yesterday = new Date(Date.now() - 86_400_000);
  if (today(then) === today() || today(then) === today(yesterday)) return shown;
  const time = `${String(then.getHours()).padStart(2, '0')}.${String(then.getMinutes()).padStart(2, '0')}`;
  return sv.backups.at(shown, time);
}
