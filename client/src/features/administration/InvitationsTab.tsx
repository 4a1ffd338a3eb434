import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { invitationRoutes, type InvitationView } from '#shared/access/invitation.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Stack } from '../../ui/Layout.js';
import { ListTools } from '../../ui/ListTools.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { StateSign } from '../../ui/StateSign.js';
import { administrationKey } from './api.js';
import { InviteDialog } from './InviteDialog.js';

function State({ state, expiresAt }: Pick<InvitationView, 'state' | 'expiresAt'>) {
  const t = useTranslations('administration.invitations.states');
  const { date } = useFormat();
  if (state === 'accepted') {
    return (
      <StateSign tone="good" icon="check">
        {t('accepted')}
      </StateSign>
    );
  }
  return (
    <StateSign tone="wait" icon={state === 'open' ? 'clock' : 'dash'}>
      {t(state, { date: date(expiresAt) })}
    </StateSign>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const t = useTranslations('administration.invitations');
  const { email, organisation, createdAt } = invitation;
  return (
    <Row title={<span dir="ltr">{email}</span>} end={<State {...invitation} />}>
      <Meta>
        {organisation ? <bdi>{organisation.name}</bdi> : t('organisationOpen')}
        <span>{t.rich('made', { time: () => <RelativeTime time={createdAt} /> })}</span>
      </Meta>
    </Row>
  );
}

/** Who was invited and what became of it: all, or one's own for a facilitator. */
export function InvitationsTab() {
  const t = useTranslations('administration.invitations');
  const [isInviting, setIsInviting] = useState(false);
  const pages = usePages([administrationKey, 'invitations'], invitationRoutes.list, {});
  return (
    <Stack>
      <ListTools
        action={
          <Button icon="plus" onClick={() => setIsInviting(true)}>
            {t('invite')}
          </Button>
        }
      >
        <Meta>{t('about')}</Meta>
      </ListTools>
      <QueryState query={pages.query} what={t('what')}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
          ) : (
            <Rows label={t('tab')}>
              {pages.items.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} />
              ))}
            </Rows>
          )
        }
      </QueryState>
      <ShowMore pages={pages} />
      <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />
    </Stack>
  );
}
