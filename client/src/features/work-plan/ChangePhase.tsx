import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { phases } from '#shared/pairs/pair.contract.js';
import { planRoutes, type PlanView } from '#shared/work-plans/plan.contract.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { TextInput } from '../../ui/TextInput.js';
import { planKey } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';

type Phase = PlanView['phase'];

function useChangePhase(plan: PlanView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ to, reason }: { to: Phase; reason: string }) =>
      call(planRoutes.changePhase, {
        params: { pairId: plan.pairId },
        body: { from: plan.phase, to, ...(reason.trim() && { reason: reason.trim() }) },
      }),
    // Whatever came of it, the phase may be another one now. The page of the pair hears of it by its room.
    onSettled: () => client.invalidateQueries({ queryKey: planKey(plan.pairId) }),
  });
}

/** Warns of what is not met, in place, and asks why one moves all the same; it never stands in the way. */
function Confirmation({ plan, to, onClose }: { plan: PlanView; to: Phase; onClose: () => void }) {
  const t = useTranslations('plan.factors');
  const { label } = useTerms();
  const { list } = useFormat();
  const words = usePlanWords();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const changing = useChangePhase(plan);
  const isOn = phases.indexOf(to) > phases.indexOf(plan.phase);
  const open = plan.factors.filter(({ state }) => state === 'not-yet');
  const move = () => changing.mutate({ to, reason }, { onSuccess: onClose });
  return (
    <Stack gap={3}>
      {isOn && open.length > 0 && (
        <Note tone="turn" role="status" title={t('warning', { count: open.length })}>
          {t('warningHelp', { names: list(open.map(({ factorId }) => label('success-factors', factorId))) })}
        </Note>
      )}
      <Field label={t('why')} isOptional>
        {(bound) => <TextInput {...bound} value={reason} onChange={setReason} maxLength={500} />}
      </Field>
      {changing.isError && <Note tone="bad" role="alert" title={errorText(changing.error)} />}
      <Inline>
        <Button kind="quiet" isBusy={changing.isPending} onClick={move}>
          {t('moveTo', { phase: words.phase(plan, to) })}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** Moves the pair one phase on, or back. */
export function ChangePhase({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan.factors');
  const [to, setTo] = useState<Phase>();
  const at = phases.indexOf(plan.phase);
  const [next, before] = [phases[at + 1], phases[at - 1]];
  const isAdjacent = to !== undefined && (to === next || to === before);
  if (isAdjacent) return <Confirmation plan={plan} to={to} onClose={() => setTo(undefined)} />;
  return (
    <Inline>
      {next && (
        <Button kind="quiet" onClick={() => setTo(next)}>
          {t('moveOn')}
        </Button>
      )}
      {before && (
        <Button kind="text" onClick={() => setTo(before)}>
          {t('moveBack')}
        </Button>
      )}
    </Inline>
  );
}
