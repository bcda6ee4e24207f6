/** What pictures the stores get: their files, their sizes in pixels, and what each shows. */

export const STORE_IMAGES = 'store/images';

export interface Size {
  width: number;
  height: number;
}

interface Picture {
  file: string;
  size: Size;
  shows:
    | { what: 'article' }
    | { what: 'page'; stop: string }
    /** `cut`: at their full width, as much as there is room for; else smaller. */
    | { what: 'surfaces'; words: string; stops: string[]; cut?: true }
    | { what: 'promo'; card?: string };
}

const SCREEN: Size = { width: 1280, height: 800 };

export const PICTURES: Picture[] = [
  { file: '1-card.png', size: SCREEN, shows: { what: 'article' } },
  {
    file: '2-popup.png',
    size: SCREEN,
    shows: {
      what: 'surfaces',
      words: 'Search names, brands and uses, or see what a page names',
      stops: ['popup-search', 'popup-page'],
      cut: true,
    },
  },
  {
    file: '3-check.png',
    size: SCREEN,
    shows: {
      what: 'surfaces',
      words: 'Check a list of medicines against each other',
      stops: ['popup-check', 'popup-matrix'],
    },
  },
  { file: '4-monograph.png', size: SCREEN, shows: { what: 'page', stop: 'monograph' } },
  { file: '5-settings.png', size: SCREEN, shows: { what: 'page', stop: 'options' } },
  { file: 'promo-small.png', size: { width: 440, height: 280 }, shows: { what: 'promo' } },
  {
    file: 'promo-large.png',
    size: { width: 1400, height: 560 },
    shows: { what: 'promo', card: 'card-caution' },
  },
];
