import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.js';
import { Chip, ChipRow } from './Chip.js';
import { Dialog } from './Dialog.js';
import { FacetPanel, type FacetPanelProps } from './FacetPanel.js';
import styles from './FacetColumns.module.css';

interface FacetColumnsProps extends FacetPanelProps {
  /** Number of results; undefined while it is not known. */
  total: number | undefined;
  onClear: () => void;
  /** The search field above the filters. */
  search?: ReactNode;
  /** Beside the number of results: sorting, another view. */
  tools?: ReactNode;
  /** The results. */
  children: ReactNode;
}

/** What is chosen, facet by facet. */
export const chosenValues = (chosen: FacetPanelProps['chosen']) =>
  Object.entries(chosen).flatMap(([name, values]) => values.map((value) => ({ name, value })));

/** A list with filters: beside it on wide screens, behind a button and over the whole screen on narrow ones. */
export function FacetColumns({ total, onClear, search, tools, children, ...panel }: FacetColumnsProps) {
  const t = useTranslations('ui.facets');
  const [isOpen, setIsOpen] = useState(false);
  const values = chosenValues(panel.chosen);
  const showLabel = total === undefined ? t('showResults') : t('show', { count: total });
  return (
    <div className={styles.columns}>
      <aside className={styles.facets} aria-label={t('label')}>
        {search}
        <div className={styles.wide}>
          <FacetPanel {...panel} />
        </div>
      </aside>
      <section aria-label={t('results')}>
        <div className={styles.head}>
          <p aria-live="polite">{total !== undefined && <b>{t('count', { count: total })}</b>}</p>
          <div className={styles.tools}>
            <span className={styles.narrow}>
              <Button kind="quiet" size="sm" icon="filter" onClick={() => setIsOpen(true)}>
                {t('filters', { count: values.length })}
              </Button>
            </span>
            {tools}
          </div>
        </div>
        {values.length > 0 && (
          <div className={styles.chips}>
            <ChipRow>
              {values.map(({ name, value }) => (
                <Chip key={`${name}=${value}`} onRemove={() => panel.onToggle(name, value)}>
                  {panel.labelOf(name, value)}
                </Chip>
              ))}
              <Button kind="link" onClick={onClear}>
                {t('clear')}
              </Button>
            </ChipRow>
          </div>
        )}
        {children}
      </section>
      <Dialog
        title={t('label')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        footer={
          <Button isWide onClick={() => setIsOpen(false)}>
            {showLabel}
          </Button>
        }
      >
        <FacetPanel {...panel} />
      </Dialog>
    </div>
  );
}
