import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { CityMark } from '../../ui/CityMark.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Row, Rows } from '../../ui/Rows.js';
import { Joining } from './Joining.js';
import { LeaveGroup } from './LeaveGroup.js';

/** Who facilitates the group, and one's own place in it. */
export function GroupAside({ group }: { group: GroupView }) {
  const t = useTranslations('groups');
  const isIn = group.membership === 'member' || group.membership === 'facilitator';
  return (
    <>
      <Section title={t('facilitators')} isModest>
        {group.facilitators.length === 0 && <Meta>{t('noFacilitator')}</Meta>}
        <Rows isBare>
          {group.facilitators.map(({ memberId, name, organisation }) => (
            <Row
              key={memberId}
              mark={<CityMark name={organisation.name} kind={organisation.kind} />}
              title={name}
              to={`/people/${memberId}`}
            >
              <Meta>
                <bdi>{organisation.name}</bdi>
              </Meta>
            </Row>
          ))}
        </Rows>
      </Section>
      {isIn && <LeaveGroup group={group} />}
      {!isIn && group.can.write && <Joining group={group} isQuiet />}
    </>
  );
}
