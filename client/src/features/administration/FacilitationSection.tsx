import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Facilitation, MemberView } from '#shared/members/member.contract.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Section, Stack } from '../../ui/Layout.js';
import { Sheet } from '../../ui/Sheet.js';
import { ScopeForm } from './ScopeForm.js';
import { ScopeSummary } from './ScopeSummary.js';
import { useChangeRights } from './use-change-rights.js';

/** A facilitator's scope: made, changed and ended, each after a question that says what it means. */
export function FacilitationSection({ member }: { member: MemberView }) {
  const t = useTranslations('administration.facilitation');
  const { setFacilitation, endFacilitation } = useChangeRights(member);
  const [wanted, setWanted] = useState<Facilitation>();
  const [isEnding, setIsEnding] = useState(false);
  const { name, facilitation } = member;
  const state = facilitation ? 'on' : 'off';
  const end = facilitation && (
    <Button kind="quiet" onClick={() => setIsEnding(true)}>
      {t('end')}
    </Button>
  );
  return (
    <Section title={t('title')}>
      <Stack gap={3}>
        <p>{t(`${state}.now`, { name })}</p>
        <Sheet isPadded>
          <ScopeForm
            key={state}
            scope={facilitation}
            submitLabel={t(`${state}.change`)}
            onWanted={setWanted}
            actions={end}
          />
        </Sheet>
      </Stack>
      <ConfirmDialog
        title={t(`${state}.question`, { name })}
        isOpen={wanted !== undefined}
        onClose={() => setWanted(undefined)}
        action={t(`${state}.change`)}
        onConfirm={async () => wanted && setFacilitation(wanted)}
      >
        {wanted && <ScopeSummary name={name} scope={wanted} />}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('endQuestion', { name })}
        isOpen={isEnding}
        onClose={() => setIsEnding(false)}
        action={t('end')}
        onConfirm={endFacilitation}
      >
        {t('endEffect', { name })}
      </ConfirmDialog>
    </Section>
  );
}
