import type { MeetingRole } from '../domain/attendance.ts';
import type { SignerRole } from '../domain/council.ts';
import type { Meeting, Signer } from '../domain/meeting.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';
import { capitalise } from '../swedish/lists.ts';
import { type ComposeContext, plain } from './context.ts';
import type { DocumentNode, SignatureSlot, SignaturesNode } from './document-tree.ts';

/**
 * The printed name behind each line to sign on: the person chosen, else the typed name, else whoever has the role at the
 * meeting – the first justerare on the first such line, the second on the second.
 */
export function signerNames(meeting: Meeting): Map<Signer['id'], string> {
  const names = new Map<Signer['id'], string>();
  const seen: Record<SignerRole, number> = { ordforande: 0, sekreterare: 0, justerare: 0 };
  for (const signer of meeting.signing.signers) {
    const role: MeetingRole = signer.role;
    const holders = meeting.attendance.filter((row) => row.roles.includes(role));
    const holder = holders[seen[signer.role]];
    seen[signer.role] += 1;
    const chosen = meeting.attendance.find((row) => row.id === signer.attendanceId);
    names.set(signer.id, cleanText(chosen?.name ?? (signer.name || (holder?.name ?? ''))));
  }
  return names;
}

function placeDateLine(context: ComposeContext, always: boolean): string {
  const { signing, date } = context.meeting;
  if (signing.verbatim !== null) return signing.verbatim;
  if (!signing.placeDateLine && !always) return '';
  const place = context.values('ort', undefined) ?? '';
  const day = signing.date === null ? `____________ ${date?.slice(0, 4) ?? '20____'}` : longDate(signing.date);
  return `${place} den ${day}`.trim();
}

/**
 * "Exempelby den 6 mars 2019", with a blank to write in while the day of signing is not set. A copy for the web has no line
 * with a blank.
 */
export function composePlaceDate(context: ComposeContext, always: boolean): DocumentNode[] {
  const line = placeDateLine(context, always);
  if (line === '' || (context.copy === 'web' && line.includes('__'))) return [];
  return [{ kind: 'paragraph', role: 'place-date', runs: plain(line), anchor: 'signatures' }];
}

type SignatureOptions = {
  gapLines: number;
  rule: boolean;
  heading: string;
  layout: SignaturesNode['layout'];
  roles: Record<SignerRole, string>;
};

/** The lines to sign on, in the meeting's order; in a copy for the web only who signed, by name and role. */
export function composeSignatures(context: ComposeContext, options: SignatureOptions): DocumentNode[] {
  const { signers } = context.meeting.signing;
  const forWeb = context.copy === 'web';
  const names = signerNames(context.meeting);
  const inCase = context.profile.roleCase === 'capital' ? capitalise : (text: string) => text;
  const slots = signers.flatMap((signer): SignatureSlot[] => {
    const name = names.get(signer.id) ?? '';
    // a line nobody has been chosen for yet says nothing where nobody can sign
    if (forWeb && name === '' && signer.roleText === null) return [];
    const role = signer.roleText === null ? inCase(options.roles[signer.role]) : cleanText(signer.roleText);
    return [{ name, role, anchor: `signer:${signer.id}` }];
  });
  if (slots.length === 0) return [];
  const heading: DocumentNode[] =
    options.heading === ''
      ? []
      : [{ kind: 'heading', level: 2, role: 'section', runs: plain(options.heading), anchor: 'signatures' }];
  return [
    ...heading,
    {
      kind: 'signatures',
      slots,
      gapLines: forWeb ? 0 : options.gapLines,
      rule: options.rule && !forWeb,
      layout: options.layout,
      anchor: 'signatures',
    },
  ];
}
