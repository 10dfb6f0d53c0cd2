/** What a secretary has written in a meeting, told by nobody but the one who wrote it: the model the store is held against. */

/** A place to write in, as the core names it, and what it holds. */
export type Texts = Readonly<Record<string, string>>;

/** What is undone together: writing in one place without anything between. */
type Step = {
  place: string;
  before: Texts;
  after: Texts;
  /** States within the step: a rest of the fingers may have made two of it. */
  within: Texts[];
  open: boolean;
};

export const same = (one: Texts, other: Texts): boolean =>
  Object.keys({ ...one, ...other }).every((place) => one[place] === other[place]);

/** The places where the two differ, for whoever reads of a failure. */
export function differences(told: Texts, found: Texts): string {
  return Object.keys({ ...told, ...found })
    .filter((place) => told[place] !== found[place])
    .map((place) => `${place}: written ${JSON.stringify(told[place])}, found ${JSON.stringify(found[place])}`)
    .join('; ');
}

export class WrittenMeeting {
  readonly id: string;
  readonly #start: Texts;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** Every state since what is on the disk for certain: what a kill may leave. */
  #since: Texts[];

  constructor(id: string, start: Texts) {
    this.id = id;
    this.#start = start;
    this.#since = [start];
  }

  get now(): Texts {
    return this.#done.at(-1)?.after ?? this.#start;
  }
  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  write(place: string, text: string): void {
    const before = this.now;
    const after = { ...before, [place]: text };
    const last = this.#done.at(-1);
    if (last?.open && last.place === place) {
      last.within.push(last.after);
      last.after = after;
    } else {
      this.endStep();
      this.#done.push({ place, before, after, within: [], open: true });
    }
    this.#undone = [];
    this.#since.push(after);
  }

  /** What is written after this is undone for itself. */
  endStep(): void {
    const last = this.#done.at(-1);
    if (last) last.open = false;
  }

  /** All written so far is on the disk. */
  isDurable(): void {
    this.#since = [this.now];
  }

  /** True when `found` is where undoing leads; the model goes along. */
  undo(found: Texts): boolean {
    const step = this.#done.at(-1);
    if (!step) return false;
    const cut = step.within.findLastIndex((state) => same(state, found));
    if (!same(step.before, found) && cut < 0) return false;
    this.#done.pop();
    if (cut < 0) this.#undone.push({ ...step, open: false });
    else {
      const half = step.within[cut]!;
      this.#done.push({ ...step, after: half, within: step.within.slice(0, cut), open: false });
      this.#undone.push({ ...step, before: half, within: step.within.slice(cut + 1), open: false });
    }
    this.isDurable();
    return true;
  }

  redo(found: Texts): boolean {
    const step = this.#undone.at(-1);
    const ways = step ? [step.after, ...step.within] : [];
    const way = ways.find((state) => same(state, found));
    if (!step || !way) return false;
    this.#undone.pop();
    const at = step.within.indexOf(way);
    if (at < 0) this.#done.push(step);
    else {
      this.#done.push({ ...step, after: way, within: step.within.slice(0, at) });
      this.#undone.push({ ...step, before: way, within: step.within.slice(at + 1) });
    }
    this.isDurable();
    return true;
  }

  /** After a kill: true when `found` holds everything that was durable. The model goes on from it. */
  survive(found: Texts): boolean {
    const survived = this.#since.some((state) => same(state, found));
    while (this.#done.length > 0 && !same(this.now, found)) {
      const step = this.#done.at(-1)!;
      const cut = step.within.findLastIndex((state) => same(state, found));
      if (cut < 0) this.#done.pop();
      else Object.assign(step, { after: step.within[cut], within: step.within.slice(0, cut) });
    }
    this.endStep();
    this.isDurable();
    return survived && same(this.now, found);
  }
}
