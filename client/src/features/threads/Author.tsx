import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MemberRef } from '#shared/members/member.contract.js';
import { CityMark, MissingMark } from '../../ui/CityMark.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import styles from './Author.module.css';

interface AuthorProps {
  /** Undefined while it is being fetched, null for one who is no member any more. */
  card: MemberRef | null | undefined;
}

/** The mark of the author's city. */
export function AuthorMark({ card }: AuthorProps) {
  if (!card) return <MissingMark />;
  return <CityMark name={card.organisation.name} kind={card.organisation.kind} />;
}

/** Name and city, and in which voice. */
export function Author({ card }: AuthorProps) {
  const t = useTranslations('threads');
  if (!card) return <b className={styles.name}>{card === null ? t('formerMember') : '\u00a0'}</b>;
  return (
    <>
      <b className={styles.name}>
        {t.rich('author', {
          name: () => (
            <Link className={styles.link} to={`/people/${card.memberId}`}>
              <bdi>{card.name}</bdi>
            </Link>
          ),
          place: () => <bdi>{card.organisation.name}</bdi>,
        })}
      </b>
      <VoiceSign voice={card.isFacilitator ? 'facilitator' : card.voice} />
    </>
  );
}

/** The same in a sentence. */
export function useAuthorText(): (card: MemberRef | null | undefined) => string {
  const t = useTranslations('threads');
  return (card) => (card ? t('authorText', { name: card.name, place: card.organisation.name }) : t('formerMember'));
}
