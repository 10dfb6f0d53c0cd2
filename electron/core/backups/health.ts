import { createHash } from 'node:crypto';
import type { StoreNotice } from '../../../shared/calls/backups.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { changedMeetings, meetingIds } from '../storage/meetings.ts';
import type { Storage } from '../storage/storage.ts';

/** Looks, a little at a time while nobody waits, whether every meeting still is what was saved. */
export interface Health {
  notices(): StoreNotice[];
  dismiss(id: string): void;
  /** The database differs from a copy it should be the same as. */
  registersChanged(): void;
  /** A meeting has been put back. */
  mended(meetingId: string): void;
  /** Begins anew: another database has come in place. */
  restart(): void;
  /** Goes through all of them now. */
  look(): Promise<void>;
  close(): void;
}

const FIRST_MS = 15_000;
const PAUSE_MS = 250;
const A_SLICE = 10;
const AGAIN_MS = 24 * 60 * 60_000;

const noticeId = (meetingId: string): string => createHash('sha256').update(meetingId).digest('hex').slice(0, 16);

export function watchHealth(storage: Storage, told: () => void): Health {
  const damaged = new Map<string, StoreNotice>();
  const dismissed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;

  async function look(pause: number, mine: number): Promise<void> {
    const ids = await storage.read(meetingIds);
    for (let at = 0; at < ids.length && mine === turn; at += A_SLICE) {
      for (const one of await storage.read((db) => changedMeetings(db, ids.slice(at, at + A_SLICE)))) {
        if (damaged.has(one.id)) continue;
        const day = one.date === null ? '' : ` ${longDate(one.date)}`;
        damaged.set(one.id, {
          id: noticeId(one.id),
          kind: 'meeting-damaged',
          message: `Mötet i ${one.council}${day} har skadats på disken. Det senast hela finns i en säkerhetskopia.`,
          meetingId: one.id,
        });
        told();
      }
      if (pause > 0) await new Promise((later) => setTimeout(later, pause).unref());
    }
  }

  function restart(): void {
    clearTimeout(timer);
    damaged.clear();
    const mine = ++turn;
    const round = (after: number): void => {
      timer = setTimeout(() => {
        // a database that cannot be read says so to everybody who asks
        look(PAUSE_MS, mine).then(
          () => mine === turn && round(AGAIN_MS),
          () => undefined,
        );
      }, after).unref();
    };
    round(FIRST_MS);
  }

  restart();
  return {
    notices: () => [...damaged.values()].filter(({ id }) => !dismissed.has(id)),
    dismiss: (id) => void dismissed.add(id),
    registersChanged() {
      const id = 'registers';
      damaged.set(id, {
        id,
        kind: 'registers-changed',
        message:
          'Uppgifter i databasen är inte längre de som sparades. Disken kan vara på väg att gå sönder. Titta i den senaste säkerhetskopian, och tala med den som sköter datorn.',
        meetingId: null,
      });
      told();
    },
    mended: (meetingId) => void damaged.delete(meetingId),
    restart,
    look: () => look(0, turn),
    close() {
      turn++;
      clearTimeout(timer);
    },
  };
}
