import { freemem, release, totalmem, type } from 'node:os';
import { arch, platform, versions } from 'node:process';
import type { DiagnosticFact, DiagnosticGroup } from '../../../shared/calls/diagnostics.ts';
import type { Context } from '../context.ts';
import { type Diagnosis, diagnose } from '../storage/diagnose.ts';
import { withoutUser } from './without-user.ts';

const told = (label: string, value: string | number): DiagnosticFact => ({ label, value: String(value), good: null });
const held = (label: string, value: string | number, good: boolean): DiagnosticFact => ({
  label,
  value: String(value),
  good,
});

const MB = 1024 * 1024;
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1).replace('.', ',')} MB`;

/** "2026-11-21 13:05:00", on this machine's clock. */
const when = (at: string): string => new Date(at).toLocaleString('sv-SE');

function program({ version, shell }: Context): DiagnosticFact[] {
  const engines = (['electron', 'chrome', 'node', 'v8'] as const).flatMap((name) => {
    const found = (versions as Readonly<Record<string, string | undefined>>)[name];
    return found === undefined ? [] : [`${name} ${found}`];
  });
  return [
    told('Justera', version),
    told('Fönster', shell === 'electron' ? 'Electron' : 'webbläsare på datorn'),
    told('Motorer', engines.join(', ')),
    told('Operativsystem', `${type()} ${release()} (${platform}, ${arch})`),
    told('Minne', `${megabytes(freemem())} ledigt av ${megabytes(totalmem())}`),
    told('Tidszon', Intl.DateTimeFormat().resolvedOptions().timeZone),
  ];
}

function database({ storage, dataDir, health }: Context, found: Diagnosis): DiagnosticFact[] {
  const noticed = storage.notices().length + health.notices().length;
  return [
    told('SQLite', storage.sqliteVersion),
    told('Databasens version', storage.databaseVersion),
    told('Mapp', withoutUser(dataDir)),
    told('Storlek', `${megabytes(found.fileBytes)}, logg ${megabytes(found.logBytes)}`),
    told('Antal sparningar', storage.identity().saves),
    held('Kontroll av filen', found.check === 'ok' ? 'hel' : found.check, found.check === 'ok'),
    held(
      'Uppgifter som hör ihop',
      found.brokenKeys === 0 ? 'hela' : `${found.brokenKeys} trasiga`,
      found.brokenKeys === 0,
    ),
    held(
      'Mötenas text mot sin kontrollsumma',
      found.damagedMeetings === 0 ? 'stämmer' : `${found.damagedMeetings} möten skadade`,
      found.damagedMeetings === 0,
    ),
    held('Iakttagelser', noticed === 0 ? 'inga' : `${noticed} obesvarade`, noticed === 0),
  ];
}

function copies({ backups }: Context): DiagnosticFact[] {
  const { newest, upToDate, copies: all, second, trouble } = backups.state();
  return [
    held('Senaste kontrollerade kopia', newest === null ? 'ingen' : when(newest.madeAt), newest !== null),
    told('Innehåller allt som är sparat', upToDate ? 'ja' : 'nej, något är sparat sedan dess'),
    told('Antal kopior', all.length),
    second.folder === ''
      ? told('Andra mappen', 'ingen')
      : held(
          'Andra mappen',
          second.trouble === null
            ? second.lastAt === null
              ? 'har inte använts ännu'
              : `senast ${when(second.lastAt)}`
            : 'svarar inte',
          second.trouble === null,
        ),
    held('Kopieringen', trouble === null ? 'går som den ska' : 'har stannat', trouble === null),
  ];
}

const settings = ({ settings: all }: Diagnosis): DiagnosticFact[] =>
  all.map(({ name, wanted, found, holds }) => held(name, holds ? found : `${found}, skulle vara ${wanted}`, holds));

const contents = ({ rows }: Diagnosis): DiagnosticFact[] => rows.map(({ table, rows: count }) => told(table, count));

/** How everything is, in groups as the screen shows them. */
export async function makeReport(context: Context): Promise<DiagnosticGroup[]> {
  const found = await diagnose(context.storage);
  const faults = context.recentFaults();
  return [
    { title: 'Programmet', detail: false, facts: program(context) },
    { title: 'Databasen', detail: false, facts: database(context, found) },
    { title: 'Säkerhetskopior', detail: false, facts: copies(context) },
    { title: 'Databasens inställningar, återlästa', detail: true, facts: settings(found) },
    { title: 'Antal rader', detail: true, facts: contents(found) },
    {
      title: 'Fel sedan starten',
      detail: false,
      facts:
        faults.length === 0 ? [held('Fel', 'inga', true)] : faults.map((line) => held('Fel', withoutUser(line), false)),
    },
  ];
}

const MARKS = { good: '  ', told: '  ', bad: '! ' } as const;
const markOf = (good: boolean | null) => (good === null ? MARKS.told : good ? MARKS.good : MARKS.bad);

/** The report as text: "! " before what is not as it should be. */
export function reportText(groups: readonly DiagnosticGroup[], at: string): string {
  const parts = groups.map(({ title, facts }) =>
    [title, ...facts.map(({ label, value, good }) => `${markOf(good)}${label}: ${value}`)].join('\n'),
  );
  return `${[`Rapport från Justera, ${at}`, ...parts].join('\n\n')}\n`;
}
