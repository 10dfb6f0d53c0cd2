import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExampleRegistry } from '../../../shared/domain/example.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { APP_ROOT } from '../app-root.ts';
import { readRecord } from './read-record.ts';

const FOLDER = join(APP_ROOT, 'resources', 'examples');

/** The invented municipality that ships with the app: its registry, and its meetings, oldest first. */
export function readExample(): { registry: ExampleRegistry; meetings: MeetingRecord[] } {
  const registry = ExampleRegistry.parse(JSON.parse(readFileSync(join(FOLDER, 'kommun.json'), 'utf8')));
  const files = readdirSync(join(FOLDER, 'moten')).filter((name) => name.endsWith('.json'));
  const meetings = files
    .map((name) => readRecord(readFileSync(join(FOLDER, 'moten', name), 'utf8'), name))
    .sort((a, b) => (a.meeting.date ?? '').localeCompare(b.meeting.date ?? ''));
  return { registry, meetings };
}
