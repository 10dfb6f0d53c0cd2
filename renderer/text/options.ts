/** The choices of a select field, in the order the words stand in the table. */
export function optionsOf<T extends string>(words: Readonly<Record<T, string>>): { id: T; label: string }[] {
  return (Object.keys(words) as T[]).map((id) => ({ id, label: words[id] }));
}
