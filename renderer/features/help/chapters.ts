import { slugify } from 'markdown-to-jsx';

export interface Chapter {
  /** The id the heading has on the page. */
  id: string;
  title: string;
}

/** The guide's headings of the second level. */
export function chaptersOf(markdown: string): Chapter[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, title = '']) => ({ id: slugify(title), title }));
}

/** The guide without its own title: the page has one. */
export const withoutTitle = (markdown: string): string => markdown.replace(/^# .+\n/, '');
