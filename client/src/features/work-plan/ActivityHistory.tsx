import { useTranslations } from 'use-intl';
import { activityRoutes, type ActivityEntryView } from '#shared/work-plans/activity.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { usePages } from '../../lib/use-pages.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { activityKey } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';

function Entry({ entry }: { entry: ActivityEntryView }) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const { from, to, by, text } = entry;
  const moved = from && to ? t('history.fromTo', { from: words.state(from), to: words.state(to) }) : undefined;
  return (
    <Row
      title={moved ?? t(`history.kinds.${entry.kind}`)}
      fact={text && <span lang={langAttribute(entry.lang ?? 'und')}>{text}</span>}
    >
      <Meta>
        {by && <bdi>{t('person', { name: by.name, place: by.organisation.name })}</bdi>}
        <RelativeTime time={entry.createdAt} />
      </Meta>
    </Row>
  );
}

/** What happened to an activity, newest first. */
export function ActivityHistory({ activityId }: { activityId: string }) {
  const t = useTranslations('plan');
  const params = { activityId };
  const history = usePages([...activityKey(activityId), 'history'], activityRoutes.history, { params });
  return (
    <Section title={t('history.title')}>
      <QueryState query={history.query} what={t('history.title')}>
        {() => (
          <Rows isBare>
            {history.items.map((entry) => (
              <Entry key={entry.entryId} entry={entry} />
            ))}
          </Rows>
        )}
      </QueryState>
      <ShowMore pages={history} />
    </Section>
  );
}
