import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { memberRoutes, type MemberView } from '#shared/members/member.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { membersKey } from '../../lib/member-query.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { Dialog } from '../../ui/Dialog.js';
import { Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { Row, Rows } from '../../ui/Rows.js';
import { SearchField } from '../../ui/SearchField.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { StateSign } from '../../ui/StateSign.js';
import { useOthersMembership } from './use-groups.js';
import styles from './AddMember.module.css';

function Candidate({ group, member }: { group: GroupView; member: MemberView }) {
  const t = useTranslations('groups');
  const errorText = useErrorText();
  const { put } = useOthersMembership(group.groupId);
  const { memberId, name, organisation } = member;
  // Adding a facilitator would make a member of them.
  const facilitates = group.facilitators.some((facilitator) => facilitator.memberId === memberId);
  const add = useMutation({ mutationFn: () => put(memberId, 'member') });
  const button = (
    <Button
      kind="quiet"
      size="sm"
      label={t('actOn', { action: t('add.action'), name })}
      isBusy={add.isPending}
      onClick={() => add.mutate()}
    >
      {t('add.action')}
    </Button>
  );
  const added = (
    <StateSign tone="good" icon="check">
      {t('add.added')}
    </StateSign>
  );
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} />}
      title={name}
      end={add.isSuccess || facilitates ? added : button}
    >
      <Meta>
        <bdi>{organisation.name}</bdi>
      </Meta>
      {add.isError && <Note tone="bad" role="alert" title={errorText(add.error)} />}
    </Row>
  );
}

/** Those of the directory whom the search finds. */
function Candidates({ group, q }: { group: GroupView; q: string }) {
  const t = useTranslations('groups.add');
  const found = usePages([membersKey, 'to-add', q], memberRoutes.list, { query: { q } });
  return (
    <div>
      <QueryState query={found.query} what={t('what')}>
        {() =>
          found.items.length > 0 ? (
            <Rows isBare>
              {found.items.map((member) => (
                <Candidate key={member.memberId} group={group} member={member} />
              ))}
            </Rows>
          ) : (
            <p>{t('nobody', { q })}</p>
          )
        }
      </QueryState>
      <ShowMore pages={found} />
    </div>
  );
}

/** A facilitator adds members by name, one after the other. */
export function AddMember({ group }: { group: GroupView }) {
  const t = useTranslations('groups.add');
  const [isOpen, setIsOpen] = useState(false);
  const [q, setQ] = useState('');
  return (
    <div className={styles.add}>
      <Button kind="quiet" icon="plus" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('open')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Stack>
          <SearchField label={t('search')} q={q} onSearch={setQ} />
          <Candidates group={group} q={q} />
        </Stack>
      </Dialog>
    </div>
  );
}
