/** Text size and emergency number for our own pages, as settings have them now. */
import { api } from './api.ts';
import { forFrames, readSettings, watchSettings, type Settings } from './settings.ts';

/** What components of our own pages need of the settings. */
export interface Look {
  /** The number to call, or nothing. */
  emergency: string;
}

/** Sets the page's text size and calls back, at first and after each change of settings. */
export function watchLook(document: Document, draw: (look: Look) => void): void {
  const apply = (settings: Settings): void => {
    const { textSize, emergency } = forFrames(settings);
    document.documentElement.style.fontSize = `${textSize}%`;
    draw({ emergency });
  };
  document.documentElement.lang = api.i18n.getMessage('locale');
  watchSettings(apply);
  void readSettings().then(apply);
}
