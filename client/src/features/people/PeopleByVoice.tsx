import { useTranslations } from 'use-intl';
import { memberRoutes, type Voice } from '#shared/members/member.contract.js';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { membersKey } from '../../lib/member-query.js';
import { usePages } from '../../lib/use-pages.js';
import { Section } from '../../ui/Layout.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import { MemberRow } from './MemberRow.js';

interface PeopleProps {
  organisationId: string;
  voice: Voice;
}

function People({ organisationId, voice }: PeopleProps) {
  const t = useTranslations('people');
  const query = { organisationId, voice: [voice] };
  const pages = usePages([membersKey, 'list', query], memberRoutes.list, { query });
  return (
    <>
      <QueryState query={pages.query} what={t('whatMembers')}>
        {() => (
          <Rows>
            {pages.items.map((member) => (
              <MemberRow key={member.memberId} member={member} isAtHome />
            ))}
          </Rows>
        )}
      </QueryState>
      <ShowMore pages={pages} />
    </>
  );
}

/** Who speaks for an organisation; the two voices that it needs are there even if nobody speaks with them. */
export function PeopleByVoice({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslations('people.organisation');
  const { organisationId, voices } = organisation;
  const shown: Voice[] = voices.other > 0 ? ['political', 'technical', 'other'] : ['political', 'technical'];
  return shown.map((voice) => (
    <Section key={voice} title={t(`voices.${voice}`)}>
      {voices[voice] > 0 ? (
        <People organisationId={organisationId} voice={voice} />
      ) : (
        <VoiceSign voice={voice} isMissing />
      )}
    </Section>
  ));
}
