import type { MemberKind, Office } from './person.ts';

/** What a seat is called, alone as a word. */
export const MEMBER_KIND_WORDS = {
  ledamot: 'Ledamot',
  ersattare: 'Ersättare',
  radsrepresentant: 'Rådsrepresentant',
  adjungerad: 'Adjungerad',
  tjansteperson: 'Tjänsteperson',
  sekreterare: 'Sekreterare',
  insynsplats: 'Insynsplats',
} as const satisfies Record<MemberKind, string>;

/** What an office is called, alone as a word. */
export const OFFICE_WORDS = {
  ordforande: 'Ordförande',
  'forste-vice-ordforande': 'Förste vice ordförande',
  'andre-vice-ordforande': 'Andre vice ordförande',
  'vice-ordforande': 'Vice ordförande',
} as const satisfies Record<Office, string>;
