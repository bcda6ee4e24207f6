import type { PackSays, PackText } from '../knowledge/imported.ts';
import { Lines } from './lines.tsx';
import { PackNotes } from './packs.tsx';
import { FromPack } from './sources.tsx';
import { useStrings } from './strings.ts';

interface SaidProps {
  said: PackSays;
  own: string[];
  open: (id: string) => void;
}

/** All that packs say of a subject: their notes on combinations, then each text in full. */
export function PackChapters({ said, own, open }: SaidProps) {
  return (
    <>
      <PackNotes notes={said.notes} own={own} open={open} />
      {said.texts.map((text) => (
        <PackChapter key={`${text.pack.name} ${text.id}`} text={text} />
      ))}
    </>
  );
}

function PackChapter({ text }: { text: PackText }) {
  const t = useStrings();
  return (
    <section>
      <h2>{t('packText', [text.pack.name])}</h2>
      <FromPack pack={text.pack} />
      <p class="pack-title" lang="en">
        {text.title}
      </p>
      <div lang="en">
        {text.sections.map((section, at) => (
          <section key={at} class="prose">
            <h3>{section.label}</h3>
            <Lines lines={section.lines} />
          </section>
        ))}
      </div>
    </section>
  );
}
