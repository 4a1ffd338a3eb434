import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './StateSign.module.css';

interface StateSignProps {
  /** `turn`: yours or now. `bad`: a promise or a link is broken. `good`: a check passed. `wait`: everything else. */
  tone: 'turn' | 'bad' | 'good' | 'wait';
  icon?: IconName;
  children: ReactNode;
}

/** A state in words, with a sign: "Answered", "Waiting 9 days". */
export function StateSign({ tone, icon, children }: StateSignProps) {
  return (
    <span className={`${styles.state} ${styles[tone]}`}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </span>
  );
}
