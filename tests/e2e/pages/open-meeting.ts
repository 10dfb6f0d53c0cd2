import type { Page } from '@playwright/test';
import { ask } from '../shell/ask.ts';
import { MeetingScreen } from './meeting-screen.ts';

/** The example municipality's first meeting: invented people, thirteen items. */
export async function openExampleMeeting(page: Page): Promise<{ id: string; wizard: MeetingScreen }> {
  const { meetingId: id } = await ask(page, 'example.install', null);
  await ask(page, 'settings.set', { welcomed: true });
  return { id, wizard: await goToMeeting(page, id) };
}

/** A council without roster and standing items, and a meeting of which nothing is known. */
export async function openEmptyMeeting(page: Page, klApplies = false): Promise<{ id: string; wizard: MeetingScreen }> {
  await ask(page, 'settings.set', { welcomed: true });
  const municipality = await ask(page, 'municipality.save', {
    id: 'kommun',
    name: 'Sjöviks kommun',
    shortName: 'Sjövik',
    kind: 'kommun',
    signPlace: 'Sjövik',
  });
  await ask(page, 'councils.save', {
    id: 'organ',
    municipalityId: municipality.id,
    name: klApplies ? 'Sociala nämnden' : 'Trygghetsrådet',
    shortName: '',
    spokenName: '',
    kind: klApplies ? 'namnd' : 'rad',
    klApplies,
    documentKind: 'protokoll',
    defaultPlace: '',
    defaultStart: null,
    defaultEnd: null,
    numbering: klApplies ? 'paragraph-per-year' : 'item',
    adjusters: 0,
    signingOrder: ['sekreterare', 'ordforande'],
    templateId: 'protokoll-rad',
    standingItems: [],
    rules: [],
    mandatePeriods: [],
    endedOn: null,
  });
  const { id } = await ask(page, 'meetings.create', { councilId: 'organ', date: null });
  return { id, wizard: await goToMeeting(page, id) };
}

export async function goToMeeting(page: Page, id: string, step = 'mote'): Promise<MeetingScreen> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/mote/${id}/${step}`);
  return MeetingScreen.shown(page);
}
