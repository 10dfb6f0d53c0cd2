import { firstTables } from './0010-first-tables.ts';
import { templates } from './0020-templates.ts';
import { life } from './0030-life.ts';
import { history } from './0031-history.ts';
import { search } from './0040-search.ts';
import { followUps } from './0050-follow-ups.ts';
import { decisions } from './0055-decisions.ts';
import { ruleCard } from './0060-rule-card.ts';
import { earlierWordings } from './0074-earlier-wordings.ts';
import { ownFontsAndCouncilBrands } from './0080-own-fonts-and-council-brands.ts';
import { wordTemplates } from './0085-word-templates.ts';
import { searchPlaces } from './0090-search-places.ts';
import { textSizeAndLogoPlace } from './0100-text-size-and-logo-place.ts';

export type Migration = { number: number; sql: string };

/** Rising numbers by ten, so that a mend can be put between two. A number that has shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 10, sql: firstTables },
  { number: 20, sql: templates },
  { number: 30, sql: life },
  { number: 31, sql: history },
  { number: 40, sql: search },
  { number: 50, sql: followUps },
  { number: 55, sql: decisions },
  { number: 60, sql: ruleCard },
  { number: 74, sql: earlierWordings },
  { number: 80, sql: ownFontsAndCouncilBrands },
  { number: 85, sql: wordTemplates },
  { number: 90, sql: searchPlaces },
  { number: 100, sql: textSizeAndLogoPlace },
];

export const NEWEST = MIGRATIONS.at(-1)?.number ?? 0;
