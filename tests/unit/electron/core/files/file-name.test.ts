import { describe, expect, test } from 'vitest';
import { fileName, freeName, LONGEST_NAME, roomForName } from '../../../../../electron/core/files/file-name.ts';

const named = (...parts: string[]): string => fileName(parts, 'docx');

describe('a good name', () => {
  test.each([
    [['Protokoll', 'Brottsförebyggande rådet', '2019-03-06'], 'Protokoll Brottsförebyggande rådet 2019-03-06.docx'],
    [['KS: budget?'], 'KS budget.docx'],
    [['Möte kl 09:30'], 'Möte kl 09.30.docx'],
    [['Tider 2017/18'], 'Tider 2017-18.docx'],
    [['a\\b|c'], 'a-b-c.docx'],
    [['namn. '], 'namn.docx'],
    [['rad\r\nbyte\toch  mellanrum'], 'rad byte och mellanrum.docx'],
    [['', '  ', '?'], 'Namnlös.docx'],
    [['...'], 'Namnlös.docx'],
    [['protokoll\u202Excod.exe'], 'protokollxcod.exe.docx'],
    [['A\u030asa'], '\u00c5sa.docx'],
    [['👩‍👩‍👧 dag'], '👩‍👩‍👧 dag.docx'],
  ])('%j becomes %s', (parts, expected) => {
    expect(fileName(parts, 'docx')).toBe(expected);
  });

  // learn.microsoft.com, "Naming Files, Paths, and Namespaces": reserved also when an extension follows.
  test.each(['CON', 'con', 'PRN', 'aux', 'NUL', 'COM1', 'com9', 'COM¹', 'LPT1', 'LPT³', 'CONIN$', 'CON .x'])(
    'the device name %s is not used',
    (device) => {
      expect(named(device).split('.')[0]).toMatch(/_$/);
    },
  );
  test('only the device name itself is touched', () => {
    expect(named('Konferens')).toBe('Konferens.docx');
    expect(named('COM10')).toBe('COM10.docx');
    expect(named('Con amore')).toBe('Con amore.docx');
  });

  test('too long: the longest part gives way, the date stays', () => {
    const name = named('Protokoll', 'Rådet för trygghet och '.repeat(20), '2026-03-04');
    expect(name).toMatch(/^Protokoll Rådet för .* 2026-03-04\.docx$/);
    expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
  });

  test('no letter is cut in half', () => {
    const name = named('👩‍👩‍👧'.repeat(60));
    expect(name).toMatch(/^(👩‍👩‍👧)+\.docx$/u);
  });

  test('a deep folder leaves less room, but never none', () => {
    expect(roomForName('C:\\Protokoll')).toBe(LONGEST_NAME);
    expect(roomForName('x'.repeat(200))).toBe(39);
    expect(roomForName('x'.repeat(300))).toBe(24);
    expect(fileName(['Protokoll', 'Rådet för trygghet', '2026-03-04'], 'docx', 39).length).toBeLessThanOrEqual(39);
  });
});

describe('a free name', () => {
  test('counts up past names that differ in case or in how å is written only', () => {
    expect(freeName('Åsa.docx', [])).toBe('Åsa.docx');
    expect(freeName('Åsa.docx', ['ÅSA.DOCX'])).toBe('Åsa (2).docx');
    expect(freeName('Åsa.docx', ['A\u030asa.docx', 'åsa (2).docx'])).toBe('Åsa (3).docx');
  });
  test('stays within the length', () => {
    const long = fileName(['x'.repeat(300)], 'docx');
    const free = freeName(long, [long]);
    expect(free.length).toBeLessThanOrEqual(LONGEST_NAME);
    expect(free).toMatch(/x \(2\)\.docx$/);
  });
});
