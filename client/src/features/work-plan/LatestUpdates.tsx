import { useTranslations } from 'use-intl';
import { planRoutes } from '#shared/work-plans/plan.contract.js';
import type { ActivityEntryView } from '#shared/work-plans/activity.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { usePages } from '../../lib/use-pages.js';
import { CityMark } from '../../ui/CityMark.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { planKey, usePlan } from './use-plan.js';

function Update({ update }: { update: ActivityEntryView }) {
  const t = useTranslations('plan');
  const { by, text = '', lang = 'und', activityId, activityTitle } = update;
  return (
    <Row
      {...(by && { mark: <CityMark name={by.organisation.name} kind={by.organisation.kind} /> })}
      title={text}
      lang={langAttribute(lang)}
      to={`/activities/${activityId}`}
    >
      <Meta>
        {by && <bdi>{t('person', { name: by.name, place: by.organisation.name })}</bdi>}
        <bdi>{t('updateOn', { title: activityTitle })}</bdi>
        <RelativeTime time={update.createdAt} />
      </Meta>
    </Row>
  );
}

/** What was written last about the activities of a pair. */
export function LatestUpdates({ pairId }: { pairId: string }) {
  const t = useTranslations('plan');
  // Hears of changes, and reads what tells of them again.
  usePlan(pairId);
  const updates = usePages([...planKey(pairId), 'updates'], planRoutes.updates, {
    params: { pairId },
    query: { limit: 3 },
  });
  return (
    <Section title={t('latest')}>
      <QueryState query={updates.query} what={t('latest')}>
        {() =>
          updates.items.length > 0 ? (
            <Rows>
              {updates.items.map((update) => (
                <Update key={update.entryId} update={update} />
              ))}
            </Rows>
          ) : (
            <Meta>{t('noUpdate')}</Meta>
          )
        }
      </QueryState>
      <ShowMore pages={updates} />
    </Section>
  );
}
