import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { filtersSet, type Filter, type Filters } from './filters.js';
import { useRemainders } from './use-library.js';

interface NothingFoundProps {
  filters: Filters;
  /** The words for a filter: of its value, or of the facet where several are chosen. */
  nameOf: (filter: Filter) => string;
  onDrop: (name: Filter['name']) => void;
  onClear: () => void;
}

const MOST_NAMED = 3;

/** No result: says how many there would be without each filter, and offers to drop the one that is most in the way. */
export function NothingFound({ filters, nameOf, onDrop, onClear }: NothingFoundProps) {
  const t = useTranslations('library.nothing');
  const tUi = useTranslations('ui.facets');
  const { remainders, isKnown } = useRemainders(filters);
  const [best] = remainders;
  const sentences = remainders
    .slice(0, MOST_NAMED)
    .map(({ filter, total }) => t('remain', { label: nameOf(filter), count: total }));
  return (
    <EmptyState
      title={tUi('nothing', { count: filtersSet(filters).length })}
      action={
        <>
          {best && (
            <Button onClick={() => onDrop(best.filter.name)}>{tUi('drop', { label: nameOf(best.filter) })}</Button>
          )}
          <Button kind="quiet" onClick={onClear}>
            {tUi('clear')}
          </Button>
        </>
      }
    >
      {best ? sentences.join(' ') : isKnown && t('noSingle')}
    </EmptyState>
  );
}
