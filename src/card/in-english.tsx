import { useStrings } from './strings.ts';

/** Says, in the reader's language, that the texts are English; nothing where that is English too. */
export function InEnglish() {
  const t = useStrings();
  return t('locale').startsWith('en') ? null : <p class="in-english">{t('inEnglish')}</p>;
}
