import { useTranslations } from 'use-intl';
import type { MemberView } from '#shared/members/member.contract.js';
import { CityMark } from '../../ui/CityMark.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Meta } from '../../ui/Meta.js';
import { Row } from '../../ui/Rows.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import styles from './VoicesOf.module.css';

interface MemberRowProps {
  member: MemberView;
  /** Within the page of an organisation, whose name need not be said again. */
  isAtHome?: boolean;
}

/** A person in a list, with role and city beside the name. */
export function MemberRow({ member, isAtHome = false }: MemberRowProps) {
  const t = useTranslations('people');
  const { organisation, position } = member;
  const signs = (
    <div className={styles.voices}>
      {!isAtHome && <VoiceSign voice={member.voice} />}
      {member.isFacilitator && <VoiceSign voice="facilitator" />}
    </div>
  );
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} />}
      title={member.name}
      to={`/people/${member.memberId}`}
      end={(!isAtHome || member.isFacilitator) && signs}
    >
      <Meta>
        {position && <bdi>{position}</bdi>}
        {!isAtHome && <bdi>{organisation.name}</bdi>}
        {isAtHome && !position && t('positionNotStated')}
        {organisation.isDemonstration && !isAtHome && <DemoBadge />}
      </Meta>
      <Meta isTiny>
        <LanguageList languages={member.languages} hasIcon />
      </Meta>
    </Row>
  );
}
