import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import type { ListingSide, Point, PointName } from '#shared/matching/match.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';

/** A value of what is compared, in words. */
export function useValueWords(): (name: PointName, value: string) => string {
  const t = useTranslations('matching');
  const { label } = useTerms();
  const { month, languageName } = useFormat();
  const words: Record<PointName, (value: string) => string> = {
    theme: (id) => label('themes', id),
    sdg: (id) => t('sdg', { number: id, name: label('sdgs', id) }),
    methodology: (id) => label('methodologies', id),
    language: languageName,
    region: (id) => label('regions', id),
    size: (size) => t(`sizes.${size as NonNullable<ListingView['city']['size']>}`),
    month,
  };
  return (name, value) => words[name](value);
}

interface Reader {
  /** Whose wishes are compared. */
  side: ListingSide;
  /** Whether they are those of the reader's own city. */
  isOwn: boolean;
}

/** What matched, or what was found instead of what was asked. */
export function usePointWords({ side, isOwn }: Reader): (point: Point) => string {
  const t = useTranslations('matching.points');
  const { list } = useFormat();
  const valueWords = useValueWords();
  const who = isOwn ? 'own' : 'other';
  return ({ point, isMatched, asked, found, common }) => {
    const words = (values: readonly string[]) => list(values.map((value) => valueWords(point, value)));
    if (isMatched) return words(common);
    if (found.length === 0) return t('notStated');
    const told = { found: words(found), asked: words(asked), who };
    if (point !== 'month') return t('missed', told);
    return side === 'request' ? t('offeredLater', told) : t('neededEarlier', told);
  };
}
