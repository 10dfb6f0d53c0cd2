import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../tools/record-schema.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('the published schema of record files', () => {
  // formats (date) are the app's to check; the schema says shape and words
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(read('docs/record.schema.json')),
  );

  it('is the one the app reads with', () => {
    expect(read('docs/record.schema.json')).toBe(recordSchema());
  });

  const records = ['tests/samples', 'resources/examples/moten'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );

  it.each(records)('is fulfilled by %s, says a validator that is not ours', (path) => {
    expect(validate(JSON.parse(read(path))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuses what the app refuses', () => {
    const json = JSON.parse(read('tests/samples/koping-2019-03-06.json'));
    expect(validate({ ...json, version: 2 })).toBe(false);
    expect(validate({ ...json, council: {} })).toBe(false);
    expect(validate({ ...json, extra: 1 })).toBe(false);
  });
});
