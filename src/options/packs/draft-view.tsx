import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, plural, useStrings } from '../../card/strings.ts';
import type { Totals } from '../../authoring/import/report.ts';
import type { Draft, Group, Topic } from './orders.ts';
import { saveAs } from './save.ts';

const FIGURES: [MessageKey, (totals: Totals) => number][] = [
  ['packsFigurePages', ({ pages, refused }) => pages - refused],
  ['packsFigureRefused', ({ refused }) => refused],
  ['packsFigureDrugs', ({ drugs }) => drugs],
  ['packsFigureProducts', ({ products }) => products],
  ['packsFigureCombinations', ({ combinations }) => combinations],
  ['packsFigureNew', (totals) => totals.new],
  ['packsFigureOverriding', ({ overriding }) => overriding],
  ['packsFigureNames', ({ names }) => names],
];

const TOPICS: Record<Topic, MessageKey> = {
  refused: 'packsTopicRefused',
  clashes: 'packsTopicClashes',
  new: 'packsTopicNew',
  overriding: 'packsTopicOverriding',
  elsewhere: 'packsTopicElsewhere',
  form: 'packsTopicForm',
  title: 'packsTopicTitle',
  writer: 'packsTopicWriter',
  missing: 'packsTopicMissing',
  double: 'packsTopicDouble',
};

interface DraftProps {
  draft: Draft;
  take: (name: string) => void;
  cancel: () => void;
}

/** What importing would come to, before anything counts. */
export function DraftView({ draft, take, cancel }: DraftProps) {
  const t = useStrings();
  const { totals, groups, report } = draft;
  const [name, setName] = useState(draft.name);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const save = (): void => saveAs(report, `${draft.name}.md`);
  const some = totals.pages > totals.refused;
  return (
    <form
      class="packs-draft"
      onSubmit={(event) => {
        event.preventDefault();
        if (some && name.trim() !== '') take(name.trim());
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t('packsDraftTitle')}
      </h3>
      {!some && <p>{t('packsDraftNothing')}</p>}
      <table>
        <tbody>
          {FIGURES.map(([label, figure]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>{figure(totals).toLocaleString(t('locale'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.map((group) => (
        <GroupView key={group.topic} group={group} />
      ))}
      {some && (
        <label class="packs-name">
          <span>{t('packsName')}</span>
          <input
            type="text"
            required
            maxLength={80}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <span class="quiet">{t('packsNameHint')}</span>
        </label>
      )}
      <div class="packs-ways">
        {some && (
          <button type="submit" class="primary">
            {t('packsImport')}
          </button>
        )}
        <button type="button" class="plain" onClick={cancel}>
          {t('packsCancel')}
        </button>
        <button type="button" class="plain" onClick={save}>
          {t('packsSaveReport')}
        </button>
      </div>
    </form>
  );
}

/** One kind of lines of the report, folded; what was refused stands open. */
function GroupView({ group }: { group: Group }) {
  const t = useStrings();
  const { topic, count, lines } = group;
  const more = count - lines.length;
  return (
    <details class="fold" open={topic === 'refused'}>
      <summary>{t('packsGroup', [t(TOPICS[topic]), count.toLocaleString(t('locale'))])}</summary>
      <ul class="packs-lines" lang="en">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{plural(t, 'packsGroupMore', more)}</p>}
    </details>
  );
}
