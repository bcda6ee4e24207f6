/** Entry of the page that greets a reader once, after installing. */
import { render } from 'preact';
import '../card/theme.css';
import { Provide } from '../card/provide.tsx';
import { watchLook } from '../platform/look.ts';
import { openSettings } from '../platform/options-page.ts';
import { strings } from '../platform/strings.ts';
import './welcome.css';
import { Welcome } from './welcome.tsx';

/** The scripts of web pages do not come to ours by themselves. */
const SCRIPTS = ['/src/content/scanner.iife.js', '/src/content/card.iife.js'];

/** Runs the very scripts that read pages of the web, so that the sentence is live. */
function bringToLife(): void {
  for (const src of SCRIPTS) {
    const script = document.createElement('script');
    script.src = src;
    // In their order: the second works on what the first has left.
    script.async = false;
    document.head.append(script);
  }
}

watchLook(document, () => undefined);
render(
  <Provide strings={strings} emergency="">
    <Welcome openSettings={() => void openSettings()} />
  </Provide>,
  document.body,
);
bringToLife();
