import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Section } from '../../ui/Layout.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { GroupRow } from './GroupRow.js';
import { useAllGroups, useOwnGroups } from './use-groups.js';

function Groups({ groups }: { groups: readonly GroupView[] }) {
  return (
    <Rows>
      {groups.map((group) => (
        <GroupRow key={group.groupId} group={group} />
      ))}
    </Rows>
  );
}

/** The reader's groups, where there are any. */
function OwnGroups() {
  const t = useTranslations('groups');
  const own = useOwnGroups();
  return (
    <QueryState query={own.query} what={t('whatOwn')}>
      {() =>
        own.items.length > 0 && (
          <Section title={t('own')}>
            <Groups groups={own.items} />
            <ShowMore pages={own} />
          </Section>
        )
      }
    </QueryState>
  );
}

/** All others that exist for the reader. */
function OtherGroups() {
  const t = useTranslations('groups');
  const all = useAllGroups();
  const others = all.items.filter(({ membership }) => membership === 'none');
  const hasOwn = others.length < all.items.length;
  return (
    <QueryState query={all.query} what={t('whatAll')}>
      {() =>
        all.items.length === 0 ? (
          <EmptyState title={t('none.title')}>{t('none.help')}</EmptyState>
        ) : (
          (others.length > 0 || all.hasMore) && (
            <Section title={hasOwn ? t('others') : t('all')}>
              <Groups groups={others} />
              <ShowMore pages={all} />
            </Section>
          )
        )
      }
    </QueryState>
  );
}

/** Groups: the reader's own first, then those that could be joined. */
export function GroupsPage() {
  const t = useTranslations('groups');
  const { can } = useMember();
  const open = can.openGroups && (
    <LinkButton icon="plus" to="/groups/new">
      {t('open')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t('title')} action={open}>
        {t('about')}
      </PageHead>
      <OwnGroups />
      <OtherGroups />
    </>
  );
}
