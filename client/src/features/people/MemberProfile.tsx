import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MemberView } from '#shared/members/member.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Chip } from '../../ui/Chip.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Columns, Inline, Section } from '../../ui/Layout.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Meta } from '../../ui/Meta.js';
import { UserText } from '../../ui/UserText.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import { FacilitationInWords } from './FacilitationInWords.js';

interface MemberProps {
  member: MemberView;
}

/** Role and city, which stand beside every name. */
export function MemberSubtitle({ member: { position, organisation } }: MemberProps) {
  return (
    <Meta>
      {position && <bdi>{position}</bdi>}
      <Link to={`/organisations/${organisation.organisationId}`}>
        <bdi>{organisation.name}</bdi>
      </Link>
      {organisation.isDemonstration && <DemoBadge />}
    </Meta>
  );
}

function Issues({ title, ids }: { title: string; ids: readonly string[] }) {
  const t = useTranslations('people.member');
  const { label } = useTerms();
  return (
    <Section title={title}>
      {ids.length === 0 && <Meta>{t('noIssues')}</Meta>}
      <Inline>
        {ids.map((id) => (
          <Chip key={id}>{label('themes', id)}</Chip>
        ))}
      </Inline>
    </Section>
  );
}

function Aside({ member }: MemberProps) {
  const t = useTranslations('people');
  const { label } = useTerms();
  const { list } = useFormat();
  const { voice, isFacilitator, roles, languages, regions } = member;
  return (
    <Facts>
      <Fact name={t('facets.voice')}>
        <VoiceSign voice={voice} />
      </Fact>
      {(isFacilitator || roles.includes('administrator')) && (
        <Fact name={t('facets.role')}>
          {list(roles.filter((role) => role !== 'member').map((role) => t(`roles.${role}`)))}
        </Fact>
      )}
      <Fact name={t('member.languages')}>
        <LanguageList languages={languages} />
      </Fact>
      <Fact name={t('facets.region')}>
        {regions.length > 0 ? list(regions.map((id) => label('regions', id))) : t('notStated')}
      </Fact>
    </Facts>
  );
}

/** What is known of a person; a gap is said, not hidden. */
export function MemberProfile({ member }: MemberProps) {
  const t = useTranslations('people.member');
  return (
    <Columns aside={<Aside member={member} />}>
      {member.facilitation && <FacilitationInWords facilitation={member.facilitation} />}
      <Section title={t('about')}>
        {member.about ? <UserText text={member.about} /> : <Meta>{t('noAbout')}</Meta>}
      </Section>
      <Issues title={t('themes')} ids={member.themes} />
      <Issues title={t('offers')} ids={member.offers} />
      <Issues title={t('wants')} ids={member.wants} />
    </Columns>
  );
}
