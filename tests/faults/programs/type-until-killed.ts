/**
 * Types into a meeting through the real core until it is killed, and says on stdout which revision was acknowledged, and when a
 * save was refused: node type-until-killed.ts <data folder> <honest|early|normal> [saves]. The controls, which must lose: `early`
 * acknowledges before the save is done; `normal` has a database that says synchronous=FULL and keeps synchronous=NORMAL. With a
 * number of saves it kills itself after them.
 */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createDispatch } from '../../../electron/api/register.ts';
import { openCore } from '../../../electron/core/app.ts';
import { APP_ROOT } from '../../../electron/core/app-root.ts';
import type { OpenMeeting, Saved } from '../../../shared/calls/meetings.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';

const [dataDir = '', mode, saves = 'Infinity'] = process.argv.slice(2);
if (mode === 'normal') {
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function (this: Database.Database, source: string, options?: Database.PragmaOptions) {
    if (source === 'synchronous') return options?.simple ? 2 : [{ synchronous: 2 }];
    return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'), options);
  };
}
const core = openCore({
  dataDir,
  shell: 'browser',
  version: 'fault',
  resources: `${APP_ROOT}/resources`,
  emit: () => undefined,
  saveFile: async () => null,
  openPath: async () => undefined,
  showInFolder: async () => undefined,
});
const dispatch = createDispatch(core.handlers);

async function call(name: string, request: unknown): Promise<unknown> {
  const reply = await dispatch(name, request);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return reply.value;
}

const tell = (line: string) => writeSync(1, `${line}\n`);

const known = (await call('meetings.list', { councilId: null, includeRemoved: false })) as { id: string }[];
const meetingId = 'exempel-1';
if (known.length === 0) await call('example.install', null);
const { meeting, revision } = (await call('meetings.open', { id: meetingId })) as OpenMeeting;
const item = meeting.items[2]!.id;
tell(`at ${revision}`);

let base = revision;
for (let tries = 0; tries < Number(saves); tries++) {
  const next = base + 1;
  const ops = [
    { op: 'set', path: 'place', value: `revision ${next}` },
    { op: 'set', path: `items/${item}/body`, value: richTextFrom(`Text ${next}. `.repeat(1 + (next % 40))) },
  ];
  if (mode === 'early') tell(`saved ${next}`);
  const change = { id: meetingId, baseRevision: base, step: `s${next >> 3}`, label: 'Text', ops };
  const reply = await dispatch('meetings.change', change);
  if (reply.ok) {
    base = (reply.value as Saved).revision;
    if (mode !== 'early') tell(`saved ${base}`);
    continue;
  }
  tell(`refused ${reply.error.code}`);
  // what was refused may have been stored all the same: whoever goes on asks first
  const opened = await dispatch('meetings.open', { id: meetingId });
  if (opened.ok) base = (opened.value as OpenMeeting).revision;
}
process.kill(process.pid, 'SIGKILL');
