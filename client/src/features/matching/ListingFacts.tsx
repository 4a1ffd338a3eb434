import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import type { PointName } from '#shared/matching/match.contract.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { useValueWords } from './use-point-words.js';

/** What a request or an offer says, point by point; a gap is said. */
export function ListingFacts({ listing }: { listing: ListingView }) {
  const t = useTranslations('matching');
  const valueWords = useValueWords();
  const { themes, sdgs, methodologies, languages, wishedRegions, wishedSizes, month, keepsToRegion } = listing;
  const facts: [PointName, readonly string[]][] = [
    ['theme', themes],
    ['sdg', sdgs],
    ['methodology', methodologies],
    ['language', languages],
    ['region', wishedRegions],
    ['size', wishedSizes],
    ['month', month === undefined ? [] : [month]],
  ];
  return (
    <Facts>
      {facts.map(([name, values]) => (
        <Fact key={name} name={name === 'month' ? t(`month.${listing.kind}`) : t(`points.names.${name}`)}>
          {values.length === 0 && t('any')}
          <ul>
            {values.map((value) => (
              <li key={value}>{valueWords(name, value)}</li>
            ))}
          </ul>
        </Fact>
      ))}
      {keepsToRegion && <Fact name={t('shownTo')}>{t('ownRegion')}</Fact>}
    </Facts>
  );
}
