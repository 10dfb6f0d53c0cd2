import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assertOpenable, openCommand, showCommand } from '../../../../electron/shell/open-in-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'justera-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['protokoll.docx', 'Protokoll åäö 1.PDF', 'a, b & c;%.txt'])('lets %s be opened', async (name) => {
  const file = join(folder, name);
  writeFileSync(file, '');
  await assertOpenable(file);
});

it.each(['a.exe', 'a.lnk', 'a.docm', 'a.bat', 'a.pdf.exe', 'a', '.pdf'])('does not open %s', async (name) => {
  const file = join(folder, name);
  writeFileSync(file, '');
  await expect(assertOpenable(file)).rejects.toThrow();
});

it.each(['protokoll.docx\0.exe', 'a.pdf:stream.pdf', 'a\n.pdf', 'missing.pdf'])('does not open %j', async (name) => {
  await expect(assertOpenable(`${folder}/${name}`)).rejects.toThrow();
});

it('does not open a folder or a relative name', async () => {
  mkdirSync(join(folder, 'folder.pdf'));
  await expect(assertOpenable(join(folder, 'folder.pdf'))).rejects.toThrow();
  await expect(assertOpenable('a.pdf')).rejects.toThrow();
});

it('never goes through a shell, so that a name is never a command', () => {
  const name = 'C:\\x\\$(calc) & "a".pdf';
  expect(openCommand('win32', name)).toEqual(['explorer.exe', name]);
  expect(showCommand('win32', name)).toEqual(['explorer.exe', `/select,${name}`]);
  expect(openCommand('linux', '/x/-a.pdf')).toEqual(['xdg-open', '/x/-a.pdf']);
  // dbus-send would take a comma for the end of the name
  expect(showCommand('linux', '/x/a,b å.pdf').join(' ')).toContain('array:string:file:///x/a%2Cb%20%C3%A5.pdf');
});
