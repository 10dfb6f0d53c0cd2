import type { FollowUpOwner } from '../../../shared/domain/follow-up.ts';

/** Somebody to choose: of the meeting, or of the register. */
export type Candidate = { name: string; personId: string | null };

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/** Two or more words that all begin with a capital are a name, "Tekniska kontoret" and "Polisen" are bodies. */
const looksLikeAName = (name: string): boolean => /^\p{Lu}\S*(?:\s+(?:af|av|von|de|\p{Lu}\S*))+$/u.test(name.trim());

/** The owner somebody means by what she typed: a person known here, or the words as they are. */
export function ownerFrom(typed: string, candidates: readonly Candidate[], id: string): FollowUpOwner {
  const known = candidates.find(({ name }) => same(name, typed));
  if (known !== undefined) return { id, name: known.name, kind: 'person', personId: known.personId };
  return { id, name: typed.trim(), kind: looksLikeAName(typed) ? 'person' : 'body', personId: null };
}

/** The owners with one more, unless she is there already. */
export function withOwner(owners: readonly FollowUpOwner[], owner: FollowUpOwner): FollowUpOwner[] {
  return owners.some(({ name }) => same(name, owner.name)) ? [...owners] : [...owners, owner];
}
