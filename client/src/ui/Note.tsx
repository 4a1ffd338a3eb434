import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './Note.module.css';

interface NoteProps {
  tone: 'turn' | 'bad' | 'good' | 'calm';
  icon?: IconName;
  /** The first sentence, in bold. */
  title?: string;
  /** `alert` interrupts a screen reader: for what went wrong just now. `status` waits. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

const icons = { turn: 'clock', bad: 'alert', good: 'check', calm: 'dash' } as const;

/** Words in a box, where something must be known before going on. */
export function Note({ tone, icon = icons[tone], title, role, children }: NoteProps) {
  return (
    <div className={`${styles.note} ${styles[tone]}`} role={role}>
      <Icon name={icon} size="sm" />
      <div>
        {title && <b className={styles.title}>{title}</b>}
        {children}
      </div>
    </div>
  );
}
