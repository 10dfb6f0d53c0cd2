import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../../../electron/shell/browser-shell/wire.ts';

describe('wire', () => {
  it('gives back any plain value with bytes anywhere in it', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__' && key !== '$bytes'),
          tie('value'),
          { noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (plain) => {
        expect(decode(encode(plain))).toEqual(plain);
      }),
    );
  });
  it('gives bytes of their own, not a view of the block', () => {
    const block = Buffer.from(encode(new Uint8Array([1, 2])));
    const bytes = decode(block) as Uint8Array;
    block.fill(0);
    expect([...bytes]).toEqual([1, 2]);
    expect(Buffer.isBuffer(bytes)).toBe(false);
  });
  it.each([[[]], [[1, 0, 0]], [[255, 0, 0, 0]], [[2, 0, 0, 0, 123, 125, 9]]])('refuses %j', (bytes) =>
    expect(() => decode(new Uint8Array(bytes))).toThrow(),
  );
  it.each(['9999', '-1', '1.5', '"1"', 'null'])('refuses a forged length %s', (length) => {
    const json = `{"a":{"$bytes":${length}}}`;
    expect(() => decode(new Uint8Array([json.length, 0, 0, 0, ...Buffer.from(json)]))).toThrow();
  });
  it('does not let a field pass itself off as bytes', () => expect(() => encode({ $bytes: 3 })).toThrow('$bytes'));
  it('survives 20 000 damaged blocks', () => {
    const whole = encode({ name: 'å', bytes: new Uint8Array([1, 2, 3]), list: [1, { a: null }] });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const damaged = whole.slice(0, length);
        damaged[at] = value;
        try {
          decode(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
