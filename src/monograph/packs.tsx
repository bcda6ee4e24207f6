import { Lines } from '../card/lines.tsx';
import { PackNotes } from '../card/packs.tsx';
import { FromPack } from '../card/sources.tsx';
import { useStrings } from '../card/strings.ts';
import type { PackSays, PackText } from '../knowledge/imported.ts';
import type { Drug, Subject } from '../knowledge/types.ts';

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
    <section class="pack-chapter">
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

interface ProductProps {
  subject: Extract<Subject, { kind: 'product' }>;
  said: PackSays;
  open: (id: string) => void;
}

/** A combination product that packs write of. */
export function ProductPage({ subject, said, open }: ProductProps) {
  const t = useStrings();
  const { title, product, ingredients } = subject;
  return (
    <main class="monograph">
      <header class="head">
        <p class="wordmark">{t('extensionName')}</p>
        <h1 lang="en">{title}</h1>
        <p class="kind">{t('combinationProduct')}</p>
      </header>
      <section>
        <h2>{t('contains')}</h2>
        <Ingredients drugs={ingredients} open={open} />
      </section>
      <PackChapters said={said} own={product.ingredients} open={open} />
      <footer>
        <p class="fine">{t('disclaimer')}</p>
      </footer>
    </main>
  );
}

function Ingredients({ drugs, open }: { drugs: Drug[]; open: (id: string) => void }) {
  return (
    <ul class="members" lang="en">
      {drugs.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            class="chip"
            onClick={() => {
              open(id);
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
