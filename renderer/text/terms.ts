/** The words for the fixed values of shared/domain. One term, one word, both ways. */
import type { MeetingRole, Presence } from '../../shared/domain/attendance.ts';
import type { DocumentKind, ItemKind, LegalKind, Numbering, SignerRole } from '../../shared/domain/council.ts';
import type { Organisation } from '../../shared/domain/municipality.ts';
import { MEMBER_KIND_WORDS, OFFICE_WORDS } from '../../shared/domain/seat-words.ts';
import { STATUS_WORDS } from '../../shared/status/statuses.ts';

export const terms = {
  legalKind: {
    fullmaktige: 'Fullmäktige',
    styrelse: 'Styrelse',
    namnd: 'Nämnd',
    utskott: 'Utskott',
    beredning: 'Beredning',
    rad: 'Råd',
    styrgrupp: 'Styrgrupp',
    arbetsgrupp: 'Arbetsgrupp',
  } satisfies Record<LegalKind, string>,
  documentKind: {
    protokoll: 'Protokoll',
    minnesanteckningar: 'Minnesanteckningar',
    motesanteckningar: 'Mötesanteckningar',
    anteckningar: 'Anteckningar',
  } satisfies Record<DocumentKind, string>,
  itemKind: {
    opening: 'Öppnande',
    'roll-call': 'Upprop',
    'agenda-approval': 'Dagordning',
    'adjuster-election': 'Val av justerare',
    'conflict-of-interest': 'Jäv',
    'previous-minutes': 'Föregående protokoll',
    information: 'Information',
    decision: 'Beslutsärende',
    'follow-up': 'Uppföljning',
    'meeting-dates': 'Mötesdagar',
    other: 'Övrigt',
    'next-meeting': 'Nästa möte',
    closing: 'Avslutning',
  } satisfies Record<ItemKind, string>,
  numbering: {
    none: 'Ingen numrering',
    item: '1, 2, 3 …',
    'paragraph-per-meeting': '§ 1, § 2 … från början vid varje möte',
    'paragraph-per-year': '§ 1, § 2 … löpande under kalenderåret',
  } satisfies Record<Numbering, string>,
  signerRole: {
    ordforande: 'Ordförande',
    sekreterare: 'Sekreterare',
    justerare: 'Justerare',
  } satisfies Record<SignerRole, string>,
  memberKind: MEMBER_KIND_WORDS,
  office: OFFICE_WORDS,
  organisationKind: {
    forvaltning: 'Förvaltning',
    namnd: 'Nämnd',
    'kommunalt-bolag': 'Kommunalt bolag',
    kommunalforbund: 'Kommunalförbund',
    'statlig-myndighet': 'Statlig myndighet',
    region: 'Region',
    forening: 'Förening',
    foretag: 'Företag',
    trossamfund: 'Trossamfund',
    skola: 'Skola',
    annan: 'Annan',
  } satisfies Record<Organisation['kind'], string>,
  status: STATUS_WORDS,
  presence: {
    present: 'Närvarande',
    absent: 'Frånvarande',
    excused: 'Anmält förhinder',
    unknown: 'Inte ifyllt',
  } satisfies Record<Presence, string>,
  meetingRole: {
    ordforande: 'Ordförande',
    'vice-ordforande': 'Vice ordförande',
    sekreterare: 'Sekreterare',
    justerare: 'Justerare',
    foredragande: 'Föredragande',
  } satisfies Record<MeetingRole, string>,
} as const;
