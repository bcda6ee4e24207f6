import { SIGNAL_WORDS } from '../card/signals.ts';
import { type MessageKey, useStrings } from '../card/strings.ts';
import { EMERGENCY_NUMBERS } from '../knowledge/emergency.ts';
import { CAUTION_CLASSES, type CautionClass } from '../knowledge/types.ts';
import { OPENINGS, type Opening } from '../platform/frame-settings.ts';
import { TEXT_SIZES, UNDERLINES, type Settings } from '../platform/settings.ts';
import { Choice, Tick } from './choice.tsx';
import type { PartProps } from './lists.tsx';

const OPENING_WORDS: Record<Opening, MessageKey> = {
  hover: 'openHover',
  key: 'openKey',
  click: 'openClick',
};
const UNDERLINE_WORDS: Record<Settings['underline'], MessageKey> = {
  dotted: 'underlineDotted',
  solid: 'underlineSolid',
  thick: 'underlineThick',
  none: 'underlineNone',
};

/** How cards open and how names and text look. */
export function Reading({ settings, change }: PartProps) {
  const t = useStrings();
  const done = t('saved');
  return (
    <section>
      <h2>{t('readingTitle')}</h2>
      <Choice
        legend={t('openTitle')}
        value={settings.opening}
        options={OPENINGS.map((value) => ({ value, label: t(OPENING_WORDS[value]) }))}
        choose={(opening) => {
          change({ opening }, done);
        }}
      />
      <p class="quiet">{t('openAlways')}</p>
      <Choice
        legend={t('underlineTitle')}
        value={settings.underline}
        options={UNDERLINES.map((value) => ({
          value,
          label: <span class={`sample ${value}`}>{t(UNDERLINE_WORDS[value])}</span>,
        }))}
        choose={(underline) => {
          change({ underline }, done);
        }}
      />
      <Choice
        legend={t('textSizeTitle')}
        value={settings.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: t('percent', [String(value)]) }))}
        choose={(textSize) => {
          change({ textSize }, done);
        }}
      />
    </section>
  );
}

/** Which classes of caution appear on cards. */
export function Classes({ settings, change }: PartProps) {
  const t = useStrings();
  const { hiddenClasses } = settings;
  function set(level: CautionClass, on: boolean): void {
    const others = hiddenClasses.filter((it) => it !== level);
    change({ hiddenClasses: on ? others : [...others, level] }, t('saved'));
  }
  return (
    <section>
      <fieldset class="choice-set">
        <legend>
          <h2>{t('classesTitle')}</h2>
        </legend>
        {CAUTION_CLASSES.map((level) => (
          <Tick
            key={level}
            label={t(SIGNAL_WORDS[level])}
            on={!hiddenClasses.includes(level)}
            fixed={level === 'avoid'}
            set={(on) => {
              set(level, on);
            }}
          />
        ))}
      </fieldset>
      <p class="quiet">{t('classesNote')}</p>
    </section>
  );
}

/** The reader's country: it decides which number stands where a card speaks of emergencies. */
export function Country({ settings, change }: PartProps) {
  const t = useStrings();
  const names = new Intl.DisplayNames(t('locale'), { type: 'region' });
  const countries = Object.entries(EMERGENCY_NUMBERS)
    .map(([code, number]) => ({ code, number, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, t('locale')));
  return (
    <section>
      <h2>
        <label for="country">{t('countryTitle')}</label>
      </h2>
      <select
        id="country"
        value={settings.country}
        onChange={(event) => {
          change({ country: event.currentTarget.value }, t('saved'));
        }}
      >
        <option value="">{t('countryNone')}</option>
        {countries.map(({ code, name, number }) => (
          <option key={code} value={code}>
            {t('countryNumber', [name, number])}
          </option>
        ))}
      </select>
      <p class="quiet">{t('countryNote')}</p>
    </section>
  );
}
