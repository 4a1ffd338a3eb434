import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { GroupMark } from '../../ui/GroupMark.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row } from '../../ui/Rows.js';
import { StateSign } from '../../ui/StateSign.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import styles from './GroupRow.module.css';

/** How the reader stands to the group, where there is something to say. */
function Standing({ group: { membership, requestCount = 0 } }: { group: GroupView }) {
  const t = useTranslations('groups');
  if (requestCount > 0) {
    return (
      <StateSign tone="turn" icon="clock">
        {t('asking', { count: requestCount })}
      </StateSign>
    );
  }
  if (membership === 'facilitator') return <VoiceSign voice="facilitator" />;
  if (membership === 'none') return null;
  return (
    <StateSign tone="wait" icon={membership === 'member' ? 'check' : 'clock'}>
      {t(`membership.${membership}`)}
    </StateSign>
  );
}

/** A group in a list. */
export function GroupRow({ group }: { group: GroupView }) {
  const t = useTranslations('groups');
  const { memberCount, threadCount, lastActivityAt } = group;
  return (
    <Row
      mark={<GroupMark />}
      title={group.title}
      to={`/groups/${group.groupId}`}
      fact={group.description && <span className={styles.description}>{group.description}</span>}
      end={<Standing group={group} />}
    >
      <Meta>
        {t(`access.${group.access}.name`)}
        {memberCount !== undefined && t('memberCount', { count: memberCount })}
        {threadCount !== undefined && t('threadCount', { count: threadCount })}
        {lastActivityAt !== undefined && <RelativeTime time={lastActivityAt} />}
        {group.isDemonstration && <DemoBadge />}
      </Meta>
    </Row>
  );
}
