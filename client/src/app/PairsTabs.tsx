import { useTranslations } from 'use-intl';
import { Tabs } from '../ui/Tabs.js';

/** What is under Pairs: the pairs themselves, what cities ask for and offer, and what was brought together. */
export function PairsTabs() {
  const t = useTranslations('shell.pairsTabs');
  const tabs = [
    { to: '/pairs', label: t('pairs'), isIndex: true },
    { to: '/pairs/requests', label: t('requests') },
    { to: '/pairs/matches', label: t('matches') },
  ];
  return <Tabs label={t('label')} tabs={tabs} />;
}
