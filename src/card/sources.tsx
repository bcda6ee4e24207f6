import type { PackName } from '../knowledge/imported.ts';
import type { Reviewed, SourcedCite } from '../knowledge/types.ts';
import { citeDetails, issueText, packText, reviewState } from './source-text.ts';
import { longDate, useStrings } from './strings.ts';

/** Addresses come from data; nothing but the web is linked. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** Documents with section and date; `anchor` begins the ids by which a page links to them. */
export function Sources(props: { cites: SourcedCite[]; anchor?: string }) {
  return (
    <ol class="sources">
      {props.cites.map((cite, at) => (
        <li
          key={`${cite.source} ${cite.section}`}
          id={props.anchor === undefined ? undefined : `${props.anchor}${at + 1}`}
        >
          <SourceLine cite={cite} />
        </li>
      ))}
    </ol>
  );
}

function SourceLine({ cite }: { cite: SourcedCite }) {
  const t = useStrings();
  return (
    <>
      <span lang="en">
        {isWeb(cite.url) ? (
          <a href={cite.url} target="_blank" rel="noopener noreferrer">
            {cite.title}
          </a>
        ) : (
          cite.title
        )}
        {issueText(cite)}
      </span>{' '}
      <span class="quiet">{citeDetails(t, cite)}</span>
    </>
  );
}

/** Who has read a text and when, and whether that is too long ago. */
export function Review(props: { of: Reviewed; overdue: boolean }) {
  const t = useStrings();
  const { review } = props.of;
  // What a pack brought was checked by nobody here, whenever that was.
  if (typeof review === 'object' && 'pack' in review) return <FromPack pack={review.pack} />;
  return (
    <p class="review">
      {reviewState(t, props.of)} {t('checkedOn', [longDate(t, props.of.checked)])}{' '}
      {props.overdue && <strong class="overdue">{t('checkOverdue')}</strong>}
    </p>
  );
}

/** Whose text it is, where it is a pack's. */
export function FromPack({ pack }: { pack: PackName }) {
  const t = useStrings();
  return <p class="review from-pack">{packText(t, pack)}</p>;
}
