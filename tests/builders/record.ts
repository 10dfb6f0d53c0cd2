import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { Attendance } from '../../shared/domain/attendance.ts';
import { Meeting } from '../../shared/domain/meeting.ts';
import { MeetingRecord } from '../../shared/domain/record.ts';
import { MinutesTemplate } from '../../shared/domain/template.ts';

const root = new URL('../../', import.meta.url);

/** A template as it ships. */
export function builtInTemplate(id: string): MinutesTemplate {
  return MinutesTemplate.parse(JSON.parse(readFileSync(new URL(`resources/templates/${id}.json`, root), 'utf8')));
}

/** A record of one of the sample minutes in tests/samples. */
export function sampleRecord(name: string): MeetingRecord {
  return MeetingRecord.parse(JSON.parse(readFileSync(new URL(`tests/samples/${name}.json`, root), 'utf8')));
}

/** The sample minutes themselves, as their municipality wrote them. */
export function sampleText(name: string): string {
  return readFileSync(new URL(`tests/samples/${name}.txt`, root), 'utf8');
}

/** An attendance row with invented defaults. */
export function attendee(given: Partial<z.input<typeof Attendance>> & { id: string }): Attendance {
  return Attendance.parse({ name: `Person ${given.id}`, presence: 'present', ...given });
}

/** An agenda item with invented defaults. */
export function agendaItem(given: Partial<z.input<typeof AgendaItem>> & { id: string }): AgendaItem {
  return AgendaItem.parse({ heading: `Rubrik ${given.id}`, ...given });
}

/** A meeting with nothing wrong in it; tests change what they are about. */
export function soundMeeting(given: Partial<z.input<typeof Meeting>> = {}): Meeting {
  return Meeting.parse({
    date: '2026-09-10',
    start: '09:00',
    end: '11:00',
    place: 'Eken',
    attendance: [
      attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] }),
      attendee({ id: 'b', name: 'Bo Berg', roles: ['justerare'] }),
      attendee({ id: 'c', name: 'Cia Ceder', roles: ['sekreterare'] }),
    ],
    items: [agendaItem({ id: 'i1' })],
    signing: {
      signers: [
        { id: 's1', role: 'sekreterare' },
        { id: 's2', role: 'ordforande' },
        { id: 's3', role: 'justerare' },
      ],
    },
    ...given,
  });
}

/** A complete record around a meeting. */
export function recordOf(meeting: Meeting, given: Partial<z.input<typeof MeetingRecord>> = {}): MeetingRecord {
  return MeetingRecord.parse({
    format: 'justera.record',
    version: 1,
    municipality: { name: 'Exempelby kommun', signPlace: 'Exempelby' },
    council: { name: 'Trygghetsrådet', shortName: 'TR', spokenName: 'rådet' },
    meeting,
    ...given,
  });
}
