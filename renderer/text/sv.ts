/**
 * Every word a user reads, in one table: sv.<room>.<what>. A text with a value in it is a function. One file per screen, so that
 * a screen's words can be read from top to bottom.
 */
import { app } from './app.ts';
import { terms } from './terms.ts';
import { ui } from './ui.ts';

export const sv = { app, terms, ui } as const;
