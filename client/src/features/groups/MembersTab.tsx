import { useTranslations } from 'use-intl';
import { Section } from '../../ui/Layout.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { AddMember } from './AddMember.js';
import { useGroup } from './GroupPage.js';
import { MembershipRow } from './MembershipRow.js';
import { MemberActions } from './MemberActions.js';
import { Requests } from './Requests.js';
import { useMemberships } from './use-groups.js';

/** Who is in the group; for its facilitators, who asks to be, and what can be decided about each. */
export function MembersTab() {
  const t = useTranslations('groups');
  const group = useGroup();
  const { groupId, can, requestCount = 0 } = group;
  const members = useMemberships(groupId, 'in');
  return (
    <>
      {can.moderate && requestCount > 0 && <Requests groupId={groupId} />}
      <Section title={t('tabs.members')}>
        {can.moderate && <AddMember group={group} />}
        <QueryState query={members.query} what={t('whatMembers')}>
          {() => (
            <Rows>
              {members.items.map((membership) => (
                <MembershipRow
                  key={membership.member.memberId}
                  membership={membership}
                  end={can.moderate && <MemberActions groupId={groupId} membership={membership} />}
                />
              ))}
            </Rows>
          )}
        </QueryState>
        <ShowMore pages={members} />
      </Section>
    </>
  );
}
