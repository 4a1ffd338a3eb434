import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetCount } from '#shared/pagination.js';
import { useFormat } from '../lib/format/use-format.js';
import { Button } from './Button.js';
import { Check } from './Check.js';
import { chosenFirst } from './chosen-first.js';
import { Icon } from './Icon.js';
import styles from './FacetPanel.module.css';

export interface Facet {
  /** As in the address. */
  name: string;
  label: string;
  /** As the list's route answers them; undefined while it has not. */
  counts: readonly FacetCount[] | undefined;
}

export interface FacetPanelProps {
  facets: readonly Facet[];
  chosen: Readonly<Record<string, readonly string[]>>;
  /** The words for a value of a facet. */
  labelOf: (name: string, value: string) => string;
  onToggle: (name: string, value: string) => void;
}

const SHOWN_AT_FIRST = 6;
const OPEN_AT_FIRST = 2;

interface FacetListProps {
  facet: Facet;
  chosen: readonly string[];
  labelOf: (value: string) => string;
  onToggle: (value: string) => void;
  isOpen: boolean;
}

function FacetList({ facet, chosen, labelOf, onToggle, isOpen }: FacetListProps) {
  const t = useTranslations('ui.facets');
  const { number } = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  // From then on it is as the reader left it: dropping its last value does not close it under the pointer.
  const [startsOpen] = useState(isOpen);
  const counts = chosenFirst(facet.counts ?? [], chosen);
  const shown = counts.filter(({ value }, index) => showsAll || index < SHOWN_AT_FIRST || chosen.includes(value));
  const hidden = counts.length - shown.length;
  return (
    <details className={styles.facet} open={startsOpen}>
      <summary className={styles.summary}>
        {facet.label}
        <Icon name="down" size="sm" />
      </summary>
      {shown.map(({ value, count }) => (
        <Check
          key={value}
          isChecked={chosen.includes(value)}
          onChange={() => onToggle(value)}
          count={facet.counts && number(count)}
        >
          {labelOf(value)}
        </Check>
      ))}
      {facet.counts?.length === 0 && counts.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {hidden > 0 && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          {t('more', { count: hidden })}
        </Button>
      )}
    </details>
  );
}

/** Filters as lists that open, counts at the end. `FacetColumns` puts it beside a list, and behind a button on narrow screens. */
export function FacetPanel({ facets, chosen, labelOf, onToggle }: FacetPanelProps) {
  return (
    <>
      {facets.map((facet, index) => (
        <FacetList
          key={facet.name}
          facet={facet}
          chosen={chosen[facet.name] ?? []}
          labelOf={(value) => labelOf(facet.name, value)}
          onToggle={(value) => onToggle(facet.name, value)}
          isOpen={index < OPEN_AT_FIRST || (chosen[facet.name]?.length ?? 0) > 0}
        />
      ))}
    </>
  );
}
