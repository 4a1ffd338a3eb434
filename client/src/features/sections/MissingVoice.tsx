import { useTranslations } from 'use-intl';
import type { SectionVoice } from '#shared/sections/section.contract.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import styles from './MissingVoice.module.css';

interface MissingVoiceProps {
  voice: SectionVoice;
  /** Nobody in the city speaks with this voice; else somebody does, who has not written. */
  isMissing: boolean;
}

/** Words that are not there, said in words; who may invite, does it from here. */
export function MissingVoice({ voice, isMissing }: MissingVoiceProps) {
  const t = useTranslations('sections');
  const { can } = useMember();
  if (!isMissing) return <p className={styles.none}>{t('notWritten')}</p>;
  return (
    <>
      <p>{t('nobodySpeaks')}</p>
      {can.invite && (
        <p className={styles.action}>
          <LinkButton kind="quiet" size="sm" to="/administration/invitations">
            {t(`invite.${voice}`)}
          </LinkButton>
        </p>
      )}
    </>
  );
}
