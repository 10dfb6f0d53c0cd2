/** The walls between the rooms, held by dependency-cruiser. A gate that looked at nothing has not let anything through. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOMS = ['electron', 'shared', 'renderer'];

export type Walls = { ok: boolean; modules: number; report: string };

/** Cruises the rooms of the house at `root`; `tools` is the checkout whose dependency-cruiser and rules are used. */
export function checkWalls(root: string, tools: string = root): Walls {
  const program = join(tools, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [program, '--config', join(tools, '.dependency-cruiser.cjs'), ...ROOMS], {
    cwd: root,
    encoding: 'utf8',
  });
  const report = `${run.stdout}${run.stderr}`;
  const modules = Number(/(\d+) modules/.exec(report)?.[1] ?? 0);
  return { ok: run.status === 0 && modules > 0, modules, report };
}
