import type { MadeFile } from '../../../shared/calls/documents.ts';
import type { Copy } from '../../../shared/minutes/context.ts';
import type { Finding } from '../../../shared/review/finding.ts';
import { blocksPublication, blocksSigning, reviewMeeting } from '../../../shared/review/review-meeting.ts';
import { JusteraError } from '../errors.ts';
import type { RecordOfMeeting } from '../records/record-of-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { reviewStored } from './review-stored.ts';

function refuse(what: string, stopping: readonly Finding[]): void {
  const first = stopping[0];
  if (first === undefined) return;
  const more = stopping.length > 1 ? ` Under Granska finns ${stopping.length - 1} till.` : '';
  throw new JusteraError('review-blocks', `${what} kan inte göras än. ${first.message}${more}`, { field: first.path });
}

type Copies = {
  meetingId: string;
  of: Pick<RecordOfMeeting, 'record' | 'version'>;
  formats: readonly MadeFile['format'][];
  copy?: Copy | undefined;
};

/**
 * Refuses a Word file or PDF to sign of minutes that kommunallagen does not allow to be signed so, and a copy for the web with a
 * personal identity number in it. Other findings never stop anything, nor do text and the meeting's facts as a file; a version
 * that was adjusted can always be made again as it was.
 * @throws JusteraError review-blocks
 */
export async function refuseCopies(db: Reader, { meetingId, of, formats, copy = 'signing' }: Copies): Promise<void> {
  const forWeb = formats.includes('html') || (copy === 'web' && formats.some((format) => format !== 'json'));
  const toSign = of.version === null && copy === 'signing' && formats.some((one) => one === 'docx' || one === 'pdf');
  if (!forWeb && !toSign) return;
  const { council, meeting } = of.record;
  const findings =
    of.version === null ? await reviewStored(db, meetingId) : reviewMeeting(meeting, { ...council, adjusters: 0 });
  if (forWeb) refuse('Exemplaret för webben', blocksPublication(findings));
  if (toSign) refuse('Exemplaret att skriva under', blocksSigning(findings));
}
