import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { moment as momentSchema } from '#shared/assessments/assessment.contract.js';
import { LinkButton } from '../../ui/Button.js';
import { NotFound } from '../../ui/NotFound.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { ownQuery, useAssessmentsLive } from './api.js';
import { AssessmentForm } from './AssessmentForm.js';

/** The own assessment of one moment, for those who may write one. */
export function AssessTab() {
  const t = useTranslations('capabilities');
  const { pairId = '', moment: named } = useParams();
  const moment = momentSchema.safeParse(named).data;
  const own = useQuery({ ...ownQuery(pairId, moment ?? 'start'), enabled: moment !== undefined });
  useAssessmentsLive(pairId);
  if (!moment) return <NotFound />;
  return (
    <>
      <div>
        <LinkButton kind="link" icon="back" to={`/pairs/${pairId}/capabilities`}>
          {t('title')}
        </LinkButton>
      </div>
      <QueryState query={own} what={t('whatOne')}>
        {({ assessment, can }) =>
          can.assess ? (
            <AssessmentForm key={moment} pairId={pairId} moment={moment} saved={assessment} />
          ) : (
            <Note tone="calm" icon="lock" title={t('mayNot')} />
          )
        }
      </QueryState>
    </>
  );
}
