import type { Attendance, MeetingRole } from '../domain/attendance.ts';
import type { AttendanceSection } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { sentenceList } from '../swedish/lists.ts';
import { timeRange } from '../swedish/times.ts';
import { type ComposeContext, plain } from './context.ts';
import type { DocumentNode, FieldRow, FieldsNode, ParagraphNode, TableCell } from './document-tree.ts';
import { neverAlone } from './never-alone.ts';
import { fillPattern } from './pattern.ts';

const ROLE_WORDS: Record<MeetingRole, string> = {
  ordforande: 'ordförande',
  'vice-ordforande': 'vice ordförande',
  sekreterare: 'sekreterare',
  justerare: 'justerare',
  foredragande: 'föredragande',
};

/** "kl 09.20–10.50", "från kl 09.20", "till kl 10.50", several joined by "och"; "" for the whole meeting. */
export function presenceInWords(context: ComposeContext, row: Attendance): string {
  const stretches = row.intervals.map(({ from, to }) => {
    if (from !== null && to !== null) return `kl ${timeRange(from, to, context.times)}`;
    if (from !== null) return `från kl ${timeRange(from, null, context.times)}`;
    return to === null ? '' : `till kl ${timeRange(null, to, context.times)}`;
  });
  return sentenceList(stretches.filter((s) => s !== ''));
}

function entryValues(context: ComposeContext, row: Attendance) {
  const has = (role: MeetingRole) => row.roles.includes(role);
  const member = context.meeting.attendance.find((other) => other.id === row.servingFor);
  return (name: string): string | undefined => {
    switch (name) {
      case 'namn':
        return row.name;
      case 'parti':
        return row.party;
      case 'organisation':
        return row.organisation;
      case 'titel':
        return row.title;
      case 'roll':
        return row.roles.map((role) => ROLE_WORDS[role]).join(', ');
      case 'ordf':
        return has('ordforande') ? 'ordf.' : '';
      case 'ordförande':
        return has('ordforande') ? 'ordförande' : has('vice-ordforande') ? 'vice ordförande' : '';
      case 'sekreterare':
        // the one whose title already says so is not told twice
        return has('sekreterare') && !/sekreterare/i.test(row.title) ? 'sekreterare' : '';
      case 'justerare':
        return has('justerare') ? 'justerare' : '';
      case 'närvaro':
        return presenceInWords(context, row);
      case 'distans':
        return row.remote ? 'på distans' : '';
      case 'för':
        return member === undefined ? '' : `tjänstgör för ${member.name}`;
      default:
        return undefined;
    }
  };
}

/** Members decide; a substitute does when she serves for one. */
export const takesPart = (row: Attendance): boolean =>
  row.kind === 'ledamot' || (row.kind === 'ersattare' && row.servingFor !== null);

type Entry = { id: string; name: string; description: string };

/** Prints what one person's patterns give; persons paired with the row above share its line: "X och Y, organisation". */
function entriesOf(context: ComposeContext, section: AttendanceSection): Entry[] {
  const rows = context.meeting.attendance.filter(
    (row) =>
      section.presence.includes(row.presence) &&
      (section.kinds.length === 0 || section.kinds.includes(row.kind)) &&
      (section.deciding === 'any' || takesPart(row) === (section.deciding === 'yes')),
  );
  const entries: Entry[] = [];
  for (const row of rows) {
    const values = entryValues(context, row);
    const [verbatimName = '', verbatimDescription = ''] = (row.verbatim ?? '').split('\t', 2);
    const entry: Entry =
      row.verbatim !== null
        ? { id: row.id, name: verbatimName, description: verbatimDescription }
        : {
            id: row.id,
            name: fillPattern(section.entry, values),
            description: fillPattern(section.description, values),
          };
    const last = entries.at(-1);
    if (row.pairedWithPrevious && last !== undefined) {
      last.name = `${last.name} och ${entry.name}`;
      last.description = entry.description || last.description;
    } else entries.push(entry);
  }
  return entries.map((e) => ({ ...e, name: cleanText(e.name), description: cleanText(e.description) }));
}

const oneLine = (entry: Entry): string => [entry.name, entry.description].filter((s) => s !== '').join(', ');

function cell(text: string, anchor: string | null): TableCell {
  const paragraph: ParagraphNode = {
    kind: 'paragraph',
    role: 'list-line',
    runs: plain(text),
    ...(anchor === null ? {} : { anchor }),
  };
  return { blocks: [paragraph] };
}

/** All in one paragraph: "A, B och C." or "A, B, C" with the template's own end. */
function inOneParagraph(section: AttendanceSection, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return section.layout === 'sentence' ? `${sentenceList(texts)}.` : `${texts.join(', ')}${section.end}`;
}

function bodyOf(section: AttendanceSection, entries: Entry[]): DocumentNode[] {
  if (section.layout === 'columns') {
    return [
      {
        kind: 'table',
        role: 'attendance',
        columns: [0.42, 0.58],
        rows: entries.map((e) => [
          { ...cell(e.name, `attendance:${e.id}`), header: true as const },
          cell(e.description, null),
        ]),
        rules: 'none',
        anchor: 'attendance',
      },
    ];
  }
  const line = (text: string, anchor: string): ParagraphNode => ({
    kind: 'paragraph',
    role: 'list-line',
    runs: plain(text),
    anchor,
  });
  if (section.layout === 'lines') return neverAlone(entries.map((e) => line(oneLine(e), `attendance:${e.id}`)));
  const texts = entries.map(oneLine);
  return texts.length === 0 ? [] : [line(inOneParagraph(section, texts), 'attendance')];
}

/** More names than this stand in two columns where the template wants it: a formal front page has to hold all of them. */
const MANY = 4;

function asField(section: AttendanceSection, entries: Entry[], layout: FieldsNode['layout']): FieldRow {
  const texts = entries.map(oneLine);
  const values =
    section.layout === 'commas' || section.layout === 'sentence' ? [inOneParagraph(section, texts)] : texts;
  const twoColumns = section.twoColumns && layout === 'table' && values.length > MANY;
  return {
    label: section.label,
    values: values.map(plain),
    ...(twoColumns ? { twoColumns } : {}),
    anchor: 'attendance',
  };
}

/**
 * The attendance sections of a template. A section nobody belongs to vanishes with its heading, unless the template prints it
 * empty. Neighbouring sections whose label stands beside the names share one block.
 * @throws PatternError when a pattern asks for a placeholder that does not exist.
 */
export function composeAttendance(
  context: ComposeContext,
  sections: readonly AttendanceSection[],
  layout: FieldsNode['layout'],
): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let fields: FieldRow[] = [];
  const flush = () => {
    if (fields.length > 0) nodes.push({ kind: 'fields', layout, rows: fields, anchor: 'attendance' });
    fields = [];
  };
  for (const section of sections) {
    const entries = entriesOf(context, section);
    if (entries.length === 0 && !section.printWhenEmpty) continue;
    if (section.labelAs === 'field') {
      fields.push(asField(section, entries, layout));
      continue;
    }
    flush();
    nodes.push(
      { kind: 'heading', level: 2, role: 'section', runs: plain(section.label), anchor: 'attendance' },
      ...bodyOf(section, entries),
    );
  }
  flush();
  return nodes;
}
