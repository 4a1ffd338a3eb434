import { useTranslations } from 'use-intl';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { useFormat } from '../../lib/format/use-format.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Sheet } from '../../ui/Sheet.js';
import { UserText } from '../../ui/UserText.js';
import { useGroup } from './GroupPage.js';

/** What the group is for, who gets in, and on what it works. */
export function AboutTab() {
  const t = useTranslations('groups');
  const { label } = useTerms();
  const { list } = useFormat();
  const group = useGroup();
  const named = (vocabulary: 'themes' | 'regions', ids: readonly string[] = []) =>
    ids.length > 0 ? list(ids.map((id) => label(vocabulary, id))) : t('notNarrowed');
  return (
    <Sheet isPadded>
      <Facts>
        <Fact name={t('form.description')}>
          {group.description ? <UserText text={group.description} /> : t('noDescription')}
        </Fact>
        <Fact name={t('form.access')}>{t(`access.${group.access}.choice`)}</Fact>
        <Fact name={t('themes')}>{named('themes', group.themes)}</Fact>
        <Fact name={t('languages')}>
          {group.languages?.length ? <LanguageList languages={group.languages} /> : t('notNarrowed')}
        </Fact>
        <Fact name={t('regions')}>{named('regions', group.regions)}</Fact>
      </Facts>
    </Sheet>
  );
}
