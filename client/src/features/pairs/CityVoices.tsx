import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { CityVoice, PairDetail } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { CityMark } from '../../ui/CityMark.js';
import { StateSign } from '../../ui/StateSign.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import styles from './CityVoices.module.css';

type City = PairDetail['cities'][number];

/** Who speaks with one voice; the gap, where nobody does. */
function Voice({ voice, spoken: { people, count } }: { voice: 'political' | 'technical'; spoken: CityVoice }) {
  const t = useTranslations('pairs');
  if (people.length === 0) {
    return (
      <li className={styles.person}>
        <VoiceSign voice={voice} isMissing>
          {t(`voiceMissing.${voice}`)}
        </VoiceSign>
      </li>
    );
  }
  return (
    <>
      {people.map(({ memberId, name }) => (
        <li key={memberId} className={styles.person}>
          <VoiceSign voice={voice} isBrief />
          <Link to={`/people/${memberId}`} dir="auto">
            {name}
          </Link>
        </li>
      ))}
      {count > people.length && (
        <li className={styles.person}>{t('moreWithVoice', { count: count - people.length })}</li>
      )}
    </>
  );
}

function Acceptance({ acceptedAt }: Pick<City, 'acceptedAt'>) {
  const t = useTranslations('pairs');
  const { date } = useFormat();
  return acceptedAt ? (
    <StateSign tone="good" icon="check">
      {t('acceptedOn', { date: date(acceptedAt) })}
    </StateSign>
  ) : (
    <StateSign tone="turn" icon="clock">
      {t('notAcceptedYet')}
    </StateSign>
  );
}

/** The people of each city by voice; while a pair is proposed also whether the city has accepted. */
export function CityVoices({ pair }: { pair: Pick<PairDetail, 'cities' | 'state'> }) {
  return (
    <ul className={styles.cities}>
      {pair.cities.map(({ organisation, acceptedAt, political, technical }) => (
        <li key={organisation.organisationId} className={styles.city}>
          <CityMark name={organisation.name} kind={organisation.kind} />
          <div>
            <h3>
              <Link className={styles.name} to={`/organisations/${organisation.organisationId}`} dir="auto">
                {organisation.name}
              </Link>
            </h3>
            <ul className={styles.people}>
              <Voice voice="political" spoken={political} />
              <Voice voice="technical" spoken={technical} />
            </ul>
            {pair.state === 'proposed' && <Acceptance {...(acceptedAt && { acceptedAt })} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
