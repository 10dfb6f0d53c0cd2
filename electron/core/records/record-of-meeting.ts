import type { Brand } from '../../../shared/domain/brand.ts';
import { type MeetingRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../shared/domain/record.ts';
import { withParagraphs } from '../../../shared/numbering/paragraphs.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import { brandInForce } from '../brand/brand-in-force.ts';
import { found } from '../found.ts';
import { firstParagraph } from '../meetings/first-paragraph.ts';
import { aroundOn, storedMeeting } from '../meetings/open-meeting.ts';
import type { Reader } from '../storage/access.ts';
import { readVersion, type Snapshot, versionInForce } from '../storage/versions.ts';
import { templateInForce } from '../templates/find-template.ts';

export type RecordOfMeeting = Snapshot & {
  revision: number;
  /** The kept version it is; null for a draft as it stands. */
  version: number | null;
  /** When a kept version was made, which is the date of every file made of it; null for a draft, whose files are of now. */
  madeAt: Date | null;
};

/**
 * What the documents of a meeting are made from. Of frozen minutes it is their snapshot, whatever roster, brand and template are
 * today; of a draft the stored facts with the words around them as they are. `version` asks for one that was kept.
 * @throws JusteraError template-missing, not-found, database-damaged
 */
export async function recordOfMeeting(db: Reader, meetingId: string, version?: number): Promise<RecordOfMeeting> {
  const wanted = version ?? (await frozenVersion(db, meetingId));
  return wanted === null ? liveRecord(db, meetingId) : keptRecord(db, meetingId, wanted);
}

async function frozenVersion(db: Reader, meetingId: string): Promise<number | null> {
  const { status } = await storedMeeting(db, meetingId);
  if (!isFrozen(status)) return null;
  // minutes put in the archive before versions were kept have none
  return (await versionInForce(db, meetingId))?.number ?? null;
}

async function keptRecord(db: Reader, meetingId: string, number: number): Promise<RecordOfMeeting> {
  const kept = found(await readVersion(db, meetingId, number), 'Den versionen av protokollet finns inte.');
  return {
    ...kept.snapshot,
    revision: kept.revision,
    version: number,
    madeAt: new Date(kept.version.madeAt),
  };
}

/** The stored facts with the words around them as they are today, and the § numbers they have or will get. */
export async function liveRecord(db: Reader, meetingId: string): Promise<RecordOfMeeting> {
  const { meeting, revision, councilId } = await storedMeeting(db, meetingId);
  const { council, municipality } = await aroundOn(db, councilId, meeting.date);
  const { template, version, word } = await templateInForce(db, meeting.templateId ?? council.templateId);
  const brand: Brand = await brandInForce(db, municipality.id, councilId);
  const first = await firstParagraph(db, council, { id: meetingId, ...meeting });
  const record: MeetingRecord = {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    municipality: { name: municipality.name, signPlace: municipality.signPlace },
    council: {
      name: council.name,
      shortName: council.shortName,
      spokenName: council.spokenName,
      kind: council.kind,
      klApplies: council.klApplies,
      numbering: council.numbering,
      rules: council.rules,
    },
    template: template.id,
    templateVersion: version,
    brand: { ...brand, name: brand.name || municipality.name },
    meeting: withParagraphs(meeting, council, first),
  };
  return { record, template, word, revision, version: null, madeAt: null };
}
