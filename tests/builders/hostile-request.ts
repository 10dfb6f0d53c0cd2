/** Requests of the right shape and with the worst of values: what a page gone bad would send past the first check. */
import { safeParse, type z } from 'zod';

export type Pools = {
  /** Words to choose among where the contract says no more than "a string". */
  words: readonly string[];
  files: readonly Uint8Array[];
  /** What a field of this name holds more often than not, so that calls come further than "not found". */
  known: Readonly<Record<string, readonly unknown[]>>;
};

type Def = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  items?: z.core.$ZodType[];
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
  getter?: () => z.core.$ZodType;
  in?: z.core.$ZodType;
  format?: string;
};
type Bag = { minimum?: number; maximum?: number; patterns?: Set<RegExp> };

const DEEPEST = 7;
const MOST_IN_A_LIST = 3;
const NUMBERS = [0, 1, 2, -1, 7, 50, 366, 2026, 9999, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
const DATES = ['2026-11-25', '0001-01-01', '9999-12-31', '2028-02-29', '1583-10-15'];

/** Makes requests for a call's schema. `random` gives numbers from 0 up to 1. */
export function hostileRequests(pools: Pools, random: () => number): (schema: z.core.$ZodType) => unknown {
  const below = (n: number): number => Math.floor(random() * n);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const fitting = new WeakMap<z.core.$ZodType, readonly string[]>();

  function text(schema: z.core.$ZodType, bag: Bag, format: string | undefined): string {
    if (format === 'date') return of(DATES);
    if (format === 'email') return of(['a@b.se', `${'a'.repeat(60)}@b.se`]);
    const fits = (word: string): boolean => safeParse(schema, word).success;
    const longest = bag.maximum ?? 20_000;
    const words = fitting.get(schema) ?? pools.words.map((word) => word.slice(0, longest)).filter(fits);
    fitting.set(schema, words);
    if (words.length === 0) return of(pools.words);
    const word = of(words);
    const long = word.padEnd(longest, word || 'å').slice(0, longest);
    return random() < 0.1 && fits(long) ? long : word;
  }

  function object(shape: Record<string, z.core.$ZodType>, depth: number): unknown {
    const made: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(shape)) {
      if (random() < 0.35 && mayBeLeftOut(inner)) continue;
      const known = (Object.hasOwn(pools.known, key) ? (pools.known[key] ?? []) : []).filter(
        (one) => safeParse(inner, one).success,
      );
      made[key] = known.length > 0 && random() < 0.8 ? structuredClone(of(known)) : value(inner, depth + 1);
    }
    return made;
  }

  function value(schema: z.core.$ZodType, depth = 0): unknown {
    const def = schema._zod.def as unknown as Def;
    const bag = schema._zod.bag as Bag;
    switch (def.type) {
      case 'string':
        return text(schema, bag, def.format);
      case 'number': {
        const within = NUMBERS.filter((n) => safeParse(schema, n).success);
        return of(within.length > 0 ? within : NUMBERS);
      }
      case 'boolean':
        return random() < 0.5;
      case 'null':
        return null;
      case 'enum':
        return of(Object.values(def.entries ?? {}));
      case 'literal':
        return of(def.values ?? []);
      case 'object':
        return object(def.shape ?? {}, depth);
      case 'record':
        return Object.fromEntries([...Array(below(3))].map(() => [of(pools.words), value(def.valueType!, depth + 1)]));
      case 'array': {
        const least = safeParse(schema, []).success ? 0 : 1;
        const count = depth > DEEPEST ? least : Math.max(least, below(MOST_IN_A_LIST + 1));
        return [...Array(count)].map(() => value(def.element!, depth + 1));
      }
      case 'tuple':
        return (def.items ?? []).map((item) => value(item, depth + 1));
      case 'union': {
        const options = def.options ?? [];
        return value(depth > DEEPEST ? options[0]! : of(options), depth + 1);
      }
      case 'lazy':
        return value(def.getter!(), depth + 1);
      case 'nullable':
        return random() < 0.3 || depth > DEEPEST ? null : value(def.innerType!, depth);
      case 'optional':
      case 'default':
      case 'prefault':
      case 'readonly':
      case 'catch':
        return value(def.innerType!, depth);
      case 'pipe':
        return value(def.in!, depth);
      case 'custom':
        return of(pools.files);
      default:
        throw new Error(`no hostile value for ${def.type}`);
    }
  }
  return (schema) => value(schema);
}

const mayBeLeftOut = (schema: z.core.$ZodType): boolean =>
  ['optional', 'default'].includes((schema._zod.def as unknown as Def).type);
