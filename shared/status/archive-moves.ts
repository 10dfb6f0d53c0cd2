import { answer, type Move, needs } from './move.ts';
import { familyOf } from './statuses.ts';

/** justerat, godkänt, laga kraft → arkiverat. A body under kommunallagen waits for laga kraft. */
export const archive: Move = ({ status, council }) =>
  answer('arkiverat', [
    needs(status !== 'justerat' || !council.klApplies, 'status', 'Protokollet ska först anslås och vinna laga kraft.'),
  ]);

/** arkiverat → where it stood before it was put in the archive. */
export const takeOutOfArchive: Move = ({ meeting, council }) =>
  answer(familyOf(meeting.documentKind) === 'notes' ? 'godkant' : council.klApplies ? 'laga-kraft' : 'justerat', []);
