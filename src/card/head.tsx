import type { ComponentChildren } from 'preact';
import type { PackName } from '../knowledge/imported.ts';
import { useStrings } from './strings.ts';

interface HeadProps {
  /** A full monograph is a document of its own, a card a part of one. */
  level: 'h1' | 'h2';
  title: string;
  /** The title is common words, and begins as a sentence does. */
  sentence?: boolean;
  /** What it is, in the reader's language; a drug says its classes, in English. */
  kind: string;
  kindLang?: 'en' | undefined;
  /** The pack that brought it. */
  pack?: PackName | null;
  summary?: string;
  /** What stands above the name. */
  children?: ComponentChildren;
}

/** The name of what a card or a full monograph is about, what it is, and the first line on it. */
export function Head({ level: Title, kindLang, pack, summary, ...props }: HeadProps) {
  const t = useStrings();
  return (
    <div class="head">
      {props.children}
      <Title class={props.sentence === true ? 'sentence' : undefined} lang="en">
        {props.title}
      </Title>
      <p class="kind" lang={kindLang}>
        {props.kind}
      </p>
      {pack && <p class="pack-name">{t('packText', [pack.name])}</p>}
      {summary !== undefined && (
        <p class="summary" lang="en">
          {summary}
        </p>
      )}
    </div>
  );
}
