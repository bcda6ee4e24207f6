/** Cautions and their sources as plain text: the order is that of the card. */
import type { PairCaution, SourcedCite } from '../knowledge/types.ts';
import { LEVELS, SIGNAL_WORDS } from './signals.ts';
import { citeText, reviewText } from './source-text.ts';
import { nameList, type Strings } from './strings.ts';
import type { Block } from './text-blocks.ts';

function signs(t: Strings, label: string, listed: string[]): string | null {
  return listed.length === 0 ? null : `${label}: ${nameList(t, listed)}`;
}

/** The sources, numbered, under their heading; nothing where there are none. */
export function sourceLines(t: Strings, cites: SourcedCite[]): Block {
  if (cites.length === 0) return [];
  return [t('sources'), ...cites.map((cite, at) => `${at + 1}. ${citeText(t, cite)}`)];
}

/** One caution with all that stands behind it, then those that fold under it. */
export function cautionBlocks(t: Strings, caution: PairCaution, also: string[] = []): Block[] {
  const names = caution.between.map(({ name }) => name).join(' + ');
  return [
    [
      `${t(SIGNAL_WORDS[caution.class])}: ${names}`,
      caution.headline,
      caution.consequence,
      caution.serious ? t('seriousPossible') : null,
      signs(t, t('signsEmergency'), caution.signs.emergency),
      signs(t, t('signsToday'), caution.signs.today),
      `${t('whatToDo')}: ${caution.action.text}`,
      ...caution.when.map((it) => `${it.condition}: ${t(SIGNAL_WORDS[it.class])}`),
      also.length === 0 ? null : t('sameWith', [nameList(t, also)]),
      `${t('why')}: ${caution.mechanism}`,
      caution.modifiers.length === 0
        ? null
        : `${t('changesRisk')}: ${nameList(t, caution.modifiers)}`,
      `${t('evidence')}: ${t(LEVELS[caution.evidence.level])} ${caution.evidence.text}`,
      reviewText(t, caution, caution.overdue),
      ...sourceLines(t, caution.cites),
    ],
    ...caution.under.flatMap((it) => cautionBlocks(t, it)),
  ];
}
