import { beforeAll, describe, expect, it } from 'vitest';
import { type Dictionary, openDictionary } from '../../../../../electron/core/spelling/dictionary.ts';
import { testCore } from '../../../../builders/core.ts';
import { seat, withCouncil } from '../../../../builders/registers.ts';

describe('the dictionary', () => {
  let dictionary: Dictionary;
  beforeAll(async () => {
    dictionary = await openDictionary(new URL('../../../../../resources', import.meta.url).pathname);
  });

  it.each(
    'trygghetsvandringen säkerhetssamordnaren samverkansöverenskommelser medborgarlöften lägesbildsrapporteringen områdespoliser orosanmälningar tillgänglighetsanpassning delegationsordningen pensionärsrådet fältassistenterna våldsprevention kommunledningsförvaltningen barnkonventionen resursfördelningsmodellen plogturerna nanoutbildning'.split(
      ' ',
    ),
  )('knows the compound %s', (word) => {
    expect(dictionary.isKnown(word)).toBe(true);
  });

  // the slips are those of the five sample minutes
  it.each([
    ['Säkerhetskyddslagen', 'Säkerhetsskyddslagen'],
    ['lägesbilsarbetet', 'lägesbildsarbetet'],
    ['granssamverkan', 'grannsamverkan'],
    ['brottförebyggande', 'brottsförebyggande'],
    ['Kommunstyrelsensalen', 'Kommunstyrelsesalen'],
    ['resacentrum', 'resecentrum'],
    ['stadsarkitektkontort', 'stadsarkitektkontoret'],
  ])('does not know %s, and offers %s', (word, meant) => {
    expect(dictionary.isKnown(word)).toBe(false);
    expect(dictionary.suggest(word)).toContain(meant);
  });
});

it('knows the names of the registers and the own words, over a restart', async () => {
  const core = await testCore();
  await withCouncil(core, { name: 'Zåtterådet' });
  await seat(core, 'Xzavier Qvålst', { organisation: 'Brumfåskontoret' });
  const words = ['Qvålst', 'Qvålsts', 'Brumfåskontoret', 'Zåtterådet', 'hjällp', 'hjälp'];
  expect(await core.call('spelling.check', { words })).toEqual(['hjällp']);
  await core.call('spelling.addWord', { word: 'hjällp' });
  await core.restart();
  expect(await core.call('spelling.check', { words })).toEqual([]);
  expect(await core.call('spelling.words', null)).toEqual(['hjällp']);
  await core.call('spelling.removeWord', { word: 'Hjällp' });
  expect(await core.call('spelling.check', { words })).toEqual(['hjällp']);
  const [first] = await core.call('spelling.suggest', { words: ['hjällp'] });
  expect(first).toEqual({ word: 'hjällp', suggestions: expect.arrayContaining(['hjälp']) });
});
