import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MembershipView } from '#shared/groups/group.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Inline, Section, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { MembershipRow } from './MembershipRow.js';
import { useMemberships, useOthersMembership } from './use-groups.js';

function Decide({ groupId, membership }: { groupId: string; membership: MembershipView }) {
  const t = useTranslations('groups');
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const { put, remove } = useOthersMembership(groupId);
  const { memberId, name } = membership.member;
  const accept = useMutation({ mutationFn: () => put(memberId, 'member') });
  return (
    <Stack gap={2}>
      <Inline>
        <Button
          kind="quiet"
          size="sm"
          icon="check"
          label={t('actOn', { action: t('requests.accept'), name })}
          isBusy={accept.isPending}
          onClick={() => accept.mutate()}
        >
          {t('requests.accept')}
        </Button>
        <Button
          kind="text"
          size="sm"
          label={t('actOn', { action: t('requests.decline'), name })}
          onClick={() => setIsAsking(true)}
        >
          {t('requests.decline')}
        </Button>
      </Inline>
      {accept.isError && <Note tone="bad" role="alert" title={errorText(accept.error)} />}
      <ConfirmDialog
        title={t('requests.declineTitle', { name })}
        action={t('requests.decline')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => remove(memberId)}
      >
        {t('requests.declineHelp')}
      </ConfirmDialog>
    </Stack>
  );
}

/** Who asks to be in the group, for its facilitators. */
export function Requests({ groupId }: { groupId: string }) {
  const t = useTranslations('groups.requests');
  const requests = useMemberships(groupId, 'requested');
  return (
    <Section title={t('title')}>
      <QueryState query={requests.query} what={t('what')}>
        {() => (
          <Rows>
            {requests.items.map((membership) => (
              <MembershipRow
                key={membership.member.memberId}
                membership={membership}
                end={<Decide groupId={groupId} membership={membership} />}
              />
            ))}
          </Rows>
        )}
      </QueryState>
      <ShowMore pages={requests} />
    </Section>
  );
}
