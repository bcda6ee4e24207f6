import { dialect } from './dialect.ts';
import { lexicon } from './lexicon.ts';
import { match } from './match.ts';
import { messages } from './messages.ts';
import { settings } from './settings.ts';

export const TARGETS = [dialect, lexicon, match, messages, settings];
