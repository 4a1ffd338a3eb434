import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MembershipView } from '#shared/groups/group.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { CityMark } from '../../ui/CityMark.js';
import { Meta } from '../../ui/Meta.js';
import { Row } from '../../ui/Rows.js';
import { VoiceSign } from '../../ui/VoiceSign.js';

interface MembershipRowProps {
  membership: MembershipView;
  /** What can be decided about it. */
  end?: ReactNode;
}

/** Somebody in a group, or who asks to be. */
export function MembershipRow({ membership: { member, state, since }, end }: MembershipRowProps) {
  const t = useTranslations('groups');
  const { date } = useFormat();
  return (
    <Row
      mark={<CityMark name={member.organisation.name} kind={member.organisation.kind} />}
      title={member.name}
      to={`/people/${member.memberId}`}
      end={end}
    >
      <Meta>
        <bdi>{member.organisation.name}</bdi>
        <VoiceSign voice={state === 'facilitator' ? 'facilitator' : member.voice} />
        {t(state === 'requested' ? 'askedOn' : 'since', { date: date(since) })}
      </Meta>
    </Row>
  );
}
