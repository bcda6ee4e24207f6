import type { Whole } from '../knowledge/whole.ts';
import { Head } from './head.tsx';
import { packOf } from './pack-words.ts';
import { useStrings } from './strings.ts';

/** The head of a full monograph. */
export function WholeTop({ subject }: { subject: Whole['subject'] }) {
  const t = useStrings();
  if (subject.kind === 'class') {
    const { name, summary } = subject.class;
    return <Head level="h1" title={name} sentence kind={t('drugClass')} summary={summary} />;
  }
  const pack = packOf(subject);
  if (subject.kind === 'product') {
    return <Head level="h1" title={subject.title} kind={t('combinationProduct')} pack={pack} />;
  }
  const { title, summary } = subject.drug;
  const kind = subject.classes.map((it) => it.name).join(', ');
  return <Head level="h1" title={title} kind={kind} kindLang="en" pack={pack} summary={summary} />;
}
