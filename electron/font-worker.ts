/** The thread one font is checked in. Started by checkFontApart and ended when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerApart, READY } from './core/apart.ts';
import './core/documents/pdf/try-font.ts';
import { checkFont, type FontFile } from './core/fonts/check-font.ts';

parentPort?.postMessage(READY);
parentPort?.postMessage(await answerApart(() => checkFont(workerData as FontFile)));
