import { useQueries } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Field } from '../../ui/Field.js';
import { Section } from '../../ui/Layout.js';
import { NotFound } from '../../ui/NotFound.js';
import { Select } from '../../ui/Select.js';
import { Sheet } from '../../ui/Sheet.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { isNotFound } from '../../lib/http/api-error.js';
import { versionQuery } from './api.js';
import { differences } from './differences.js';
import styles from './Comparison.module.css';

interface ComparisonProps {
  pairId: string;
  textId: string;
  from: number;
  to: number;
  newest: number;
}

/** The later words, with what was taken out and put in since the earlier ones: told by lines and by words, not by colour. */
function Differences({ before, after, lang }: { before: string; after: string; lang: string }) {
  const t = useTranslations('sections.history');
  return (
    <div className={styles.words} dir="auto" lang={langAttribute(lang)}>
      {differences(before, after).map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={at} className={styles[kind]}>
            <VisuallyHidden>{`${t(kind)} `}</VisuallyHidden>
            {text}
          </Tag>
        );
      })}
    </div>
  );
}

function Compared({ pairId, textId, from, to }: Omit<ComparisonProps, 'newest'>) {
  const t = useTranslations('sections.history');
  const [before, after] = useQueries({ queries: [from, to].map((version) => versionQuery(pairId, textId, version)) });
  const error = before?.error ?? after?.error;
  if (isNotFound(error)) return <NotFound />;
  if (error) return <ErrorNotice what={t('whatOne')} error={error} />;
  if (!before?.data || !after?.data) return <Skeleton />;
  return <Differences before={from === to ? '' : before.data.body} after={after.data.body} lang={after.data.lang} />;
}

/** What changed between two versions; both are chosen, and stand in the address. */
export function Comparison({ newest, ...versions }: ComparisonProps) {
  const t = useTranslations('sections.history');
  const [, setSearch] = useSearchParams();
  const { from, to } = versions;
  const options = Array.from({ length: newest }, (_, at) => {
    return { value: String(newest - at), label: t('version', { version: newest - at }) };
  });
  const choose = (next: { from?: string; to?: string }) =>
    setSearch({ from: String(from), to: String(to), ...next }, { replace: true });
  return (
    <Section title={t('changes')}>
      <div className={styles.choice}>
        <Field label={t('from')}>
          {(bound) => (
            <Select {...bound} value={String(from)} onChange={(value) => choose({ from: value })} options={options} />
          )}
        </Field>
        <Field label={t('to')}>
          {(bound) => (
            <Select {...bound} value={String(to)} onChange={(value) => choose({ to: value })} options={options} />
          )}
        </Field>
      </div>
      <Sheet isPadded>
        <Compared {...versions} />
      </Sheet>
    </Section>
  );
}
