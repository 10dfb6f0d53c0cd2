import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '1.28.2';
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', `verapdf-${VERSION}`);

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>justera</groupId><artifactId>verapdf</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`;

/** The standards every PDF of ours must meet, as veraPDF names them. */
export const PROFILES = { 'PDF/A-3a': '3a', 'PDF/UA-1': 'ua1' } as const;
export type Profile = keyof typeof PROFILES;
/** What veraPDF says of one file. `failures`: the rules broken, with clause, test and how often. */
export type Verdict = { file: string; profile: Profile; passed: boolean; failures: string[] };

type Report = {
  report: {
    jobs: {
      itemDetails: { name: string };
      validationResult?: {
        compliant: boolean;
        details: {
          ruleSummaries: { clause: string; testNumber: number; description: string; failedChecks: number }[];
        };
      }[];
      taskException?: { exceptionMessage?: string };
    }[];
  };
};

function canRun(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches veraPDF from Maven Central into node_modules/.cache the first time. Answers why it cannot be used here, or null when it
 * can: it needs Java, and Maven to be fetched. A tool for checking, never a part of the app.
 */
export function prepareVeraPdf(): string | null {
  if (!canRun('java', '-version')) return 'veraPDF needs Java';
  if (existsSync(FOLDER)) return null;
  if (!canRun('mvn', '-v')) return 'veraPDF is fetched with Maven';
  const making = `${FOLDER}-${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    writeFileSync(join(making, 'pom.xml'), POM);
    const goal = ['-q', '-B', '-f', join(making, 'pom.xml'), PLUGIN, `-DoutputDirectory=${join(making, 'lib')}`];
    execFileSync('mvn', goal, { stdio: 'pipe', timeout: 300_000 });
    renameSync(making, FOLDER);
    return null;
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    return existsSync(FOLDER) ? null : `veraPDF could not be fetched: ${String(error).slice(0, 300)}`;
  }
}

async function validate(paths: readonly string[], profile: Profile): Promise<Verdict[]> {
  const files = paths.map((path) => resolve(path));
  const main = ['-cp', join(FOLDER, 'lib', '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const run = promisify(execFile)(
    'java',
    [...main, '-f', PROFILES[profile], '--format', 'json', '--maxfailuresdisplayed', '1', ...files],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  // it answers 1 when a file does not pass: that is an answer, not a failure
  const { stdout } = await run.catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  const { report } = JSON.parse(stdout) as Report;
  return files.map((file): Verdict => {
    const job = report.jobs.find((one) => one.itemDetails.name === file);
    const result = job?.validationResult?.[0];
    const rules = result?.details.ruleSummaries ?? [];
    const failures = rules.map((r) => `${r.clause}-${r.testNumber} (${r.failedChecks}): ${r.description}`);
    if (result === undefined) failures.push(job?.taskException?.exceptionMessage ?? 'not a PDF that can be read');
    return { file, profile, passed: result?.compliant === true, failures };
  });
}

/** Checks PDF files against every profile. Some three seconds of start, then about a tenth of a second a page. */
export async function veraPdf(files: readonly string[]): Promise<Verdict[]> {
  const problem = prepareVeraPdf();
  if (problem !== null) throw new Error(problem);
  const verdicts = await Promise.all((Object.keys(PROFILES) as Profile[]).map((profile) => validate(files, profile)));
  return verdicts.flat();
}

if (process.argv[1] === import.meta.filename) {
  const verdicts = await veraPdf(process.argv.slice(2));
  for (const { file, profile, passed, failures } of verdicts) {
    console.log([`${passed ? 'PASS' : 'FAIL'} ${profile} ${file}`, ...failures].join('\n    '));
  }
  process.exitCode = verdicts.every((verdict) => verdict.passed) ? 0 : 1;
}
