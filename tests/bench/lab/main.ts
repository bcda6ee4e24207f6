/** What the bench calls in the page. */
import { slowness } from './clock.ts';
import * as living from './living.ts';
import * as reading from './reading.ts';

const lab = { slowness, ...living, ...reading };
export type Lab = typeof lab;

(globalThis as { lab?: Lab }).lab = lab;
