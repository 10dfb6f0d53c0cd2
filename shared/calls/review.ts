import { z } from 'zod';
import { IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { RosterEntry } from '../domain/person.ts';
import { MinutesTemplate } from '../domain/template.ts';
import { call, Done, Nothing } from './call.ts';

const Word = z.string().min(1).max(100);
const Words = z.array(Word).max(5000);

export const reviewCalls = {
  'review.facts': call(
    'What the registers know around a meeting, for the rules of the review; the rules themselves run in the window.',
    z.strictObject({ meetingId: Id }),
    z.strictObject({
      roster: z.array(RosterEntry),
      people: z.array(z.string()),
      organisations: z.array(z.string()),
      meetingDates: z.array(IsoDate),
      template: MinutesTemplate.nullable(),
      municipality: z.string(),
    }),
  ),
  'spelling.check': call(
    'Which of these words no dictionary, register or own list knows.',
    z.strictObject({ words: Words }),
    z.array(z.string()),
  ),
  'spelling.suggest': call(
    'What misspelt words may have been meant to be, the likeliest first.',
    z.strictObject({ words: z.array(Word).max(200) }),
    z.array(z.strictObject({ word: z.string(), suggestions: z.array(z.string()) })),
  ),
  'spelling.words': call("The secretary's own words, in Swedish order.", Nothing, z.array(z.string())),
  'spelling.addWord': call('Adds a word to the own list.', z.strictObject({ word: Word }), Done),
  'spelling.removeWord': call('Takes a word out of the own list.', z.strictObject({ word: Word }), Done),
} as const;
