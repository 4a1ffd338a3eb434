import { useTranslations } from 'use-intl';
import type { Voice } from '#shared/members/member.contract.js';
import { Icon } from './Icon.js';
import { VisuallyHidden } from './VisuallyHidden.js';
import styles from './VoiceSign.module.css';

interface VoiceSignProps {
  voice: Voice | 'facilitator';
  /** Nobody speaks with this voice: shown dashed, with words. */
  isMissing?: boolean;
  /** The sign alone, where space lacks; the word is there for screen readers. */
  isBrief?: boolean;
  /** Other words than the voice's name: a position, a person, or that the voice is missing. */
  children?: string;
}

/** With which voice somebody speaks: town hall, set square, speech, bridge; always with a word. */
export function VoiceSign({ voice, isMissing = false, isBrief = false, children }: VoiceSignProps) {
  const t = useTranslations('ui.voice');
  const name = t(voice);
  const word = children ?? (isMissing ? t('missing') : name);
  return (
    <span className={`${styles.voice} ${isMissing ? styles.missing : ''}`} dir="auto">
      <Icon name={voice} size="sm" isMissing={isMissing} />
      {isMissing && children === undefined && <VisuallyHidden>{`${name}: `}</VisuallyHidden>}
      {isBrief ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  );
}
