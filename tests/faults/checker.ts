import type { Meeting } from '../../shared/domain/meeting.ts';
import { startWitness } from './witness.ts';

export type Seen = {
  sound: boolean;
  meetings: Record<string, { revision: number; whole: boolean; place: string; logged: number | null; record: Meeting }>;
};

/** Looks at the database in a folder. */
export function startChecker(): { look(folder: string): Promise<Seen>; stop(): void } {
  const { ask, stop } = startWitness('check_database');
  return { look: (folder) => ask<Seen>(folder), stop };
}
