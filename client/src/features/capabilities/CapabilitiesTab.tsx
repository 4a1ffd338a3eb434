import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { moments, type AssessmentView } from '#shared/assessments/assessment.contract.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Section, Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { useAssessments, useAssessmentsLive } from './api.js';
import { CapabilityChart } from './CapabilityChart.js';
import { CapabilityTable } from './CapabilityTable.js';
import styles from './CapabilitiesTab.module.css';

interface ShownProps {
  pairId: string;
  assessments: readonly AssessmentView[];
}

/** The three moments: who has assessed, and the way to the own assessment. */
function Moments({ pairId, assessments, canAssess }: ShownProps & { canAssess: boolean }) {
  const t = useTranslations('capabilities');
  const { memberId } = useMember();
  return (
    <Rows label={t('momentsLabel')}>
      {moments.map((moment) => {
        const there = assessments.filter((one) => one.moment === moment);
        const own = there.find(({ rater }) => rater?.memberId === memberId);
        return (
          <Row
            key={moment}
            title={t(`moments.${moment}`)}
            end={
              canAssess && (
                <LinkButton kind="quiet" size="sm" to={`/pairs/${pairId}/capabilities/${moment}`}>
                  {own
                    ? t('change', { moment: t(`moments.${moment}`) })
                    : t('assess', { moment: t(`moments.${moment}`) })}
                </LinkButton>
              )
            }
          >
            <Meta>
              {t('count', { count: there.length })}
              {own && <span>{t.rich('yours', { time: () => <RelativeTime time={own.savedAt} /> })}</span>}
            </Meta>
          </Row>
        );
      })}
    </Rows>
  );
}

function Shown({ assessments }: Pick<ShownProps, 'assessments'>) {
  const t = useTranslations('capabilities');
  if (assessments.length === 0) return <EmptyState title={t('none.title')}>{t('none.help')}</EmptyState>;
  return (
    <div className={styles.columns}>
      <CapabilityChart assessments={assessments} />
      <CapabilityTable assessments={assessments} />
    </div>
  );
}

/** How the cities of a pair see their five capabilities at its start, in its middle and at its end. */
export function CapabilitiesTab() {
  const t = useTranslations('capabilities');
  const { pairId = '' } = useParams();
  const pages = useAssessments(pairId);
  useAssessmentsLive(pairId);
  return (
    <QueryState query={pages.query} what={t('what')}>
      {() => (
        <Stack gap={6}>
          <Section title={t('title')}>
            <p className={styles.about}>{t('about')}</p>
            <Moments pairId={pairId} assessments={pages.items} canAssess={pages.first?.can.assess ?? false} />
          </Section>
          <Shown assessments={pages.items} />
          <ShowMore pages={pages} />
        </Stack>
      )}
    </QueryState>
  );
}
