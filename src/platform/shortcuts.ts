/** The browser's page where commands get other keys. */
import browser from 'webextension-polyfill';

/** In Firefox since 137; the types do not know it yet. */
interface Commands {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens that page, or nothing where the browser knows no commands (phones). */
export function shortcutsPage(): (() => void) | null {
  const commands = (browser as { commands?: Commands }).commands;
  if (!commands) return null;
  return () => {
    const opened = commands.openShortcutSettings
      ? commands.openShortcutSettings()
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    opened.catch((error: unknown) => {
      console.error('Medgloss could not open the page for shortcuts.', error);
    });
  };
}
