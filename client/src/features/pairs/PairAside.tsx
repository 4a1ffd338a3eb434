import { useTranslations } from 'use-intl';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { CityMark } from '../../ui/CityMark.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Row, Rows } from '../../ui/Rows.js';
import { VoiceSign } from '../../ui/VoiceSign.js';

/** Who keeps the pair moving, about what and in which languages it works. */
export function PairAside({ pair }: { pair: PairView }) {
  const t = useTranslations('pairs');
  const { label } = useTerms();
  const { date } = useFormat();
  return (
    <>
      <Section title={t('facilitators')} isModest>
        <Rows isBare>
          {pair.facilitators.map(({ memberId, name, organisation }) => (
            <Row
              key={memberId}
              mark={<CityMark name={organisation.name} kind={organisation.kind} />}
              title={name}
              to={`/people/${memberId}`}
            >
              <Meta>
                <>
                  <VoiceSign voice="facilitator" isBrief /> <bdi>{organisation.name}</bdi>
                </>
              </Meta>
            </Row>
          ))}
        </Rows>
      </Section>
      <Facts>
        <Fact name={t('issues')}>
          {pair.themes.length === 0 && t('notStated')}
          <ul>
            {pair.themes.map((id) => (
              <li key={id}>{label('themes', id)}</li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('languages')}>
          {pair.languages.length > 0 ? <LanguageList languages={pair.languages} /> : t('notStated')}
        </Fact>
        <Fact name={t('proposedOn')}>{date(pair.createdAt)}</Fact>
      </Facts>
    </>
  );
}
