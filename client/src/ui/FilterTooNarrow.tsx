import { useTranslations } from 'use-intl';
import { Button } from './Button.js';
import { EmptyState } from './EmptyState.js';
import { chosenValues } from './FacetColumns.js';
import type { FacetPanelProps } from './FacetPanel.js';

type FilterTooNarrowProps = Omit<FacetPanelProps, 'facets'> & { onClear: () => void };

/** No result: names the last chosen value as the one to drop, and offers to clear all. */
export function FilterTooNarrow({ chosen, labelOf, onToggle, onClear }: FilterTooNarrowProps) {
  const t = useTranslations('ui.facets');
  const all = chosenValues(chosen);
  const last = all.at(-1);
  return (
    <EmptyState
      title={t('nothing', { count: all.length })}
      action={
        <>
          {last && (
            <Button onClick={() => onToggle(last.name, last.value)}>
              {t('drop', { label: labelOf(last.name, last.value) })}
            </Button>
          )}
          <Button kind="quiet" onClick={onClear}>
            {t('clear')}
          </Button>
        </>
      }
    >
      {t('nothingHelp')}
    </EmptyState>
  );
}
