import { createHash } from 'node:crypto';

/** 48 bits that stand for a text: a sixth of its size in the database. Two texts with the same one are not to be expected. */
export const markOf = (text: string): number => createHash('sha1').update(text).digest().readUIntBE(0, 6);

/** 24 bits, enough to look up a word by: its letters are compared afterwards. */
export const wordMark = (word: string): number => markOf(word) % 2 ** 24;
