import { useTranslations } from 'use-intl';
import type { PairView } from '#shared/pairs/pair.contract.js';
import type { MessageView } from '#shared/threads/message.contract.js';
import { CityMark } from '../../ui/CityMark.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PairCard } from '../../ui/PairCard.js';
import { Row, Rows } from '../../ui/Rows.js';
import { Sheet } from '../../ui/Sheet.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import type { Cards } from './use-member-cards.js';
import styles from './ThreadAside.module.css';

interface ThreadAsideProps {
  messages: readonly MessageView[];
  cards: Cards;
  /** Of a thread in a pair. */
  pair: PairView | undefined;
}

/** Where the thread is, and who takes part; not on phones, where the composer is below. */
export function ThreadAside({ messages, cards, pair }: ThreadAsideProps) {
  const t = useTranslations('threads');
  const authors = [...new Set(messages.map(({ authorId }) => authorId))].flatMap((id) => cards.get(id) ?? []);
  return (
    <div className={styles.aside}>
      {pair && (
        <Sheet isFramed>
          <PairCard pair={pair} to={`/pairs/${pair.pairId}`} level={2} />
        </Sheet>
      )}
      {authors.length > 0 && (
        <Section title={t('takingPart')} isModest>
          <Rows isBare>
            {authors.map(({ memberId, name, organisation, voice, isFacilitator }) => (
              <Row
                key={memberId}
                mark={<CityMark name={organisation.name} kind={organisation.kind} size="sm" />}
                title={name}
                to={`/people/${memberId}`}
                end={<VoiceSign voice={isFacilitator ? 'facilitator' : voice} isBrief />}
              >
                <Meta>
                  <bdi>{organisation.name}</bdi>
                </Meta>
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </div>
  );
}
