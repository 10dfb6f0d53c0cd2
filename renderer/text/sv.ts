/**
 * Every word a user reads, in one table: sv.<room>.<what>. A text with a value in it is a function. One file per screen, so that
 * a screen's words can be read from top to bottom.
 */
import { app } from './app.ts';
import { backups } from './backups.ts';
import { brand } from './brand.ts';
import { councils } from './councils.ts';
import { decisions } from './decisions.ts';
import { diagnostics } from './diagnostics.ts';
import { earlier } from './earlier.ts';
import { extracts } from './extracts.ts';
import { followUps } from './follow-ups.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { life } from './life.ts';
import { meeting } from './meeting/meeting.ts';
import { meetingList } from './meeting-list.ts';
import { mentions } from './mentions.ts';
import { overview } from './overview.ts';
import { roster } from './roster.ts';
import { ruleCard } from './rule-card.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';
import { terms } from './terms.ts';
import { ui } from './ui.ts';
import { welcome } from './welcome.ts';
import { wordTemplates } from './word-templates.ts';

export const sv = {
  app,
  brand,
  backups,
  councils,
  decisions,
  diagnostics,
  earlier,
  extracts,
  handover,
  followUps,
  help,
  history,
  life,
  meeting,
  meetingList,
  mentions,
  overview,
  roster,
  ruleCard,
  search,
  settings,
  templates,
  terms,
  ui,
  welcome,
  wordTemplates,
} as const;
