import type { MeetingRole } from '../domain/attendance.ts';
import type { SignerRole } from '../domain/council.ts';
import type { Meeting, Signer } from '../domain/meeting.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';
import { capitalise } from '../swedish/lists.ts';
import { type ComposeContext, plain } from './context.ts';
import type { DocumentNode, SignatureSlot } from './document-tree.ts';

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

/** "Exempelby den 6 mars 2019", with a blank to write in while the day of signing is not set. */
export function composePlaceDate(context: ComposeContext): DocumentNode[] {
  const { signing, date } = context.meeting;
  if (signing.verbatim !== null) {
    return [{ kind: 'paragraph', role: 'place-date', runs: plain(signing.verbatim), anchor: 'signatures' }];
  }
  if (!signing.placeDateLine) return [];
  const place = context.values('ort', undefined) ?? '';
  const day = signing.date === null ? `____________ ${date?.slice(0, 4) ?? '20____'}` : longDate(signing.date);
  return [{ kind: 'paragraph', role: 'place-date', runs: plain(`${place} den ${day}`.trim()), anchor: 'signatures' }];
}

type SignatureOptions = {
  gapLines: number;
  rule: boolean;
  layout: 'stacked' | 'columns';
  roles: Record<SignerRole, string>;
};

/** The lines to sign on, in the meeting's order. */
export function composeSignatures(context: ComposeContext, options: SignatureOptions): DocumentNode[] {
  const { signers } = context.meeting.signing;
  if (signers.length === 0) return [];
  const names = signerNames(context.meeting);
  const inCase = context.profile.roleCase === 'capital' ? capitalise : (text: string) => text;
  const slots = signers.map(
    (signer): SignatureSlot => ({
      name: names.get(signer.id) ?? '',
      role: signer.roleText === null ? inCase(options.roles[signer.role]) : cleanText(signer.roleText),
      anchor: `signer:${signer.id}`,
    }),
  );
  return [
    {
      kind: 'signatures',
      slots,
      gapLines: options.gapLines,
      rule: options.rule,
      layout: options.layout,
      anchor: 'signatures',
    },
  ];
}
