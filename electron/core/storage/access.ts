/** What a verb may do with the tables, said in its signature. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** Reads. A verb that is given this cannot call one that changes something. */
export type Reader = Kysely<Tables> | Transaction<Tables>;
/** Writes: only inside `Storage.write`, so that a verb is stored whole or not at all. */
export type Writer = Transaction<Tables>;
