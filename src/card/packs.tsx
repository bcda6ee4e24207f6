import type { PackNote, PackText } from '../knowledge/imported.ts';
import { capital } from './caution.tsx';
import { Lines } from './lines.tsx';
import { disclaimerOf, SectionSummaries } from './sections.tsx';
import { FromPack } from './sources.tsx';
import { plural, useStrings } from './strings.ts';

/** What packs say of the subject, each text under the name of its pack. */
export function PackTexts({ texts }: { texts: PackText[] }) {
  return texts.map((text, at) => {
    const before = texts[at - 1]?.pack.name;
    return (
      <PackTextView
        key={`${text.pack.name} ${text.id}`}
        text={text}
        first={before !== text.pack.name}
      />
    );
  });
}

function PackTextView({ text, first }: { text: PackText; first: boolean }) {
  const t = useStrings();
  const { pack, title, sections } = text;
  const disclaimer = disclaimerOf(sections);
  return (
    <section class="pack-text">
      {first && <h3 class="pack-name">{t('packText', [pack.name])}</h3>}
      <p class="pack-title" lang="en">
        {title}
      </p>
      <SectionSummaries sections={sections} />
      {disclaimer !== null && (
        <p class="pack-disclaimer" lang="en">
          {disclaimer}
        </p>
      )}
      <FromPack pack={pack} />
    </section>
  );
}

interface NotesProps {
  notes: PackNote[];
  /** Ids of the drugs that the card is about; the others' names are buttons. */
  own: string[];
  open: (id: string) => void;
}

/** What packs say of drugs together: marked as theirs, without a class, and never in place of ours. */
export function PackNotes({ notes, own, open }: NotesProps) {
  return notes.map((note) => (
    <Note key={`${note.pack.name} ${note.id}`} note={note} own={own} open={open} />
  ));
}

/** The same under one line, for drugs that the page does not combine. */
export function FoldedPackNotes(props: NotesProps) {
  const t = useStrings();
  if (props.notes.length === 0) return null;
  return (
    <details class="fold together">
      <summary>{plural(t, 'packNotes', props.notes.length)}</summary>
      <PackNotes {...props} />
    </details>
  );
}

function Note({ note, own, open }: { note: PackNote } & Omit<NotesProps, 'notes'>) {
  const t = useStrings();
  const { pack, between, lines, sections, declined } = note;
  return (
    <article class="pack-note">
      <h3 class="pack-name">{t('packNote', [pack.name])}</h3>
      <p class="pair" lang="en">
        {between.map(({ id, name }) =>
          own.includes(id) ? (
            <span key={id} class="side">
              {capital(name)}
            </span>
          ) : (
            <button
              key={id}
              type="button"
              class="side link"
              onClick={() => {
                open(id);
              }}
            >
              {capital(name)}
            </button>
          ),
        )}
      </p>
      <div lang="en">
        <Lines lines={lines} />
      </div>
      {sections.length > 0 && <SectionSummaries sections={sections} />}
      <p class="quiet">
        {t('packNoteGeneral')} {declined && t('packNoteDeclined')}
      </p>
      <FromPack pack={pack} />
    </article>
  );
}
