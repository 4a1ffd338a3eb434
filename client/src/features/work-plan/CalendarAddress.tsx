import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { planRoutes } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button } from '../../ui/Button.js';
import { CopyField } from '../../ui/CopyField.js';
import { Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { planKey } from './use-plan.js';

/** The reader's own secret address of the plan. It is shown once; a new one ends the one before. */
export function CalendarAddress({ pairId }: { pairId: string }) {
  const t = useTranslations('plan.along');
  const { date } = useFormat();
  const client = useQueryClient();
  const errorText = useErrorText();
  const queryKey = [...planKey(pairId), 'calendar'];
  const state = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(planRoutes.calendarState, { params: { pairId }, signal }),
  });
  const renewing = useMutation({
    mutationFn: () => call(planRoutes.renewCalendar, { params: { pairId } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <QueryState query={state} what={t('calendar')}>
      {({ madeAt }) => (
        <Stack>
          <p>{t('calendarHelp')}</p>
          {renewing.data && <CopyField label={t('address')} hint={t('addressHint')} value={renewing.data.url} />}
          {!renewing.data && madeAt && <p>{t('madeOn', { date: date(madeAt) })}</p>}
          {renewing.isError && <Note tone="bad" role="alert" title={errorText(renewing.error)} />}
          {!renewing.data && (
            <div>
              <Button isBusy={renewing.isPending} onClick={() => renewing.mutate()}>
                {madeAt ? t('renew') : t('make')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </QueryState>
  );
}
