/** News from the background to the scanners of tabs, as the scanners hear it. */
import type { Runtime } from 'webextension-polyfill';
import { api } from './api.ts';

export type News =
  | { type: 'settings-changed' }
  | { type: 'names-changed' }
  | { type: 'watch-escape' }
  | { type: 'forget-escape' }
  | { type: 'close-card' }
  | { type: 'walk'; step: 1 | -1 }
  | { type: 'look-up'; text: string };

/** News that say all by their type. */
const PLAIN = ['settings-changed', 'names-changed', 'watch-escape', 'forget-escape', 'close-card'];

/** News of another shape is none of ours. */
function isNews(message: unknown): message is News {
  const { type, step, text } = Object(message) as Record<string, unknown>;
  if (type === 'walk') return step === 1 || step === -1;
  if (type === 'look-up') return typeof text === 'string';
  return typeof type === 'string' && PLAIN.includes(type);
}

/** Hears news in a frame; returns the function that stops hearing. */
export function hear(listener: (news: News) => void): () => void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id === api.runtime.id && isNews(message)) listener(message);
    return undefined;
  };
  api.runtime.onMessage.addListener(onMessage);
  return () => {
    api.runtime.onMessage.removeListener(onMessage);
  };
}
