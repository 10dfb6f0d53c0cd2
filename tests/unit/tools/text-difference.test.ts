import { expect, test } from 'vitest';
import { textDifference } from '../../tools/text-difference.ts';

test.each([
  ['the same', 'Åsa Ahl, ordförande', 'Åsa Ahl, ordförande'],
  ['lines that end elsewhere', 'Åsa Ahl\tordförande\noch Bo', 'Åsa\nAhl ordförande och\nBo'],
  ['a word divided at a line’s end', 'förskoleverksamhet', 'förskole\u00ad\nverksamhet'],
  ['an overlong word cut', 'förskoleverksamhet', 'förskole\nverksamhet'],
  ['another way to write å', 'Åsa', 'A\u030asa'],
  ['no-break spaces', '125\u00a0000 kr', '125 000 kr'],
  ['space at both ends', ' ja ', 'ja'],
])('%s: no difference', (_what, wanted, read) => {
  expect(textDifference(wanted, read)).toBeNull();
});

test.each([
  ['a word lost', 'att bifalla och avslå', 'att bifalla avslå', /”attbifalla\|ochavslå”/],
  ['a word twice', 'Bo Berg', 'Bo Bo Berg', /read/],
  ['another order', 'Bo och Åsa', 'Åsa och Bo', /wanted/],
  ['a letter lost', 'Åsa', 'sa', /wanted/],
  ['something more at the end', 'Åsa', 'Åsa 2', /wanted/],
  ['a space lost', 'Bo Berg', 'BoBerg', /a space was lost in ”Bo\|Berg”/],
  ['a space that was not there', 'Berglund', 'Berg lund', /a space came into ”Berg\|lund”/],
  ['nothing read', 'Åsa', '', /wanted/],
])('%s: told', (_what, wanted, read, told) => {
  expect(textDifference(wanted, read)).toMatch(told);
});
