/** A style sheet is read when its screen is first opened and stays: what it says of a class holds on every screen after that. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');

/** What a sheet styles wherever it stands: selectors of one class or one tag alone. */
function styledAlone(sheet: string): Set<string> {
  const found = new Set<string>();
  const inMedia: boolean[] = [];
  for (const [, text = '', end] of sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    if (end === '}') inMedia.pop();
    if (end !== '{') continue;
    const isMedia = text.trim().startsWith('@');
    if (!isMedia && inMedia.every(Boolean))
      for (const selector of text.split(',')) {
        const [, name] = /^\s*(\.[\w-]+|[a-z]\w*)(?![\w-])(?:\[[^\]]*\]|::?[\w-]+)*\s*$/.exec(selector) ?? [];
        if (name !== undefined) found.add(name);
      }
    inMedia.push(isMedia);
  }
  return found;
}

/** "features/meeting", "ui", "app": sheets of one room may share their classes. */
const roomOf = (file: string): string => file.split(/[\\/]/, file.startsWith('features') ? 2 : 1).join('/');

function styledTwice(sheets: ReadonlyMap<string, string>): string[] {
  const rooms = new Map<string, Set<string>>();
  for (const [file, sheet] of sheets)
    for (const name of styledAlone(sheet)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file)));
  const isScreens = (of: ReadonlySet<string>) => [...of].some((room) => room.startsWith('features'));
  return [...rooms]
    .filter(([, of]) => of.size > 1 && isScreens(of))
    .map(([name, of]) => `${name} in ${[...of].sort().join(' and ')}`);
}

const sheets = new Map(
  globSync('**/*.css', { cwd: renderer }).map((file) => [file, readFileSync(join(renderer, file), 'utf8')]),
);

test('no screen styles what another screen has', () => {
  expect(sheets.size).toBeGreaterThan(50);
  expect(styledTwice(sheets)).toEqual([]);
});

test('no screen styles a tag: every other screen has those too', () => {
  const screens = [...sheets].filter(([file]) => file.startsWith('features'));
  const tags = screens.flatMap(([file, sheet]) => [...styledAlone(sheet)].map((name) => [file, name]));
  expect(tags.filter(([, name]) => !name?.startsWith('.'))).toEqual([]);
});

test('control: a class without a room of its own around it is found', () => {
  const wrong = new Map([
    ['ui/paper.css', '.paper { color: red; }'],
    [
      'features/meeting/wizard.css',
      '@media (width >= 60rem) { .wizard { & .paper { top: 0; } } .paper { grid-row: 3; } }',
    ],
    ['features/meeting/rail.css', '.wizard:hover { top: 0; }'],
    ['features/life/life.css', '.version > .paper, .paper.old { top: 0; } kbd { top: 0; }'],
  ]);
  expect(styledAlone(wrong.get('features/life/life.css') ?? '')).toContain('kbd');
  expect(styledTwice(wrong)).toEqual(['.paper in features/meeting and ui']);
});
