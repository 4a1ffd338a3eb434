import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './Strip.module.css';

interface StripProps {
  icon: IconName;
  tone?: 'wait' | 'bad' | 'news';
  /** The sentence; it is read out when it changes. */
  children?: ReactNode;
  /** Links and buttons after it, which are not read out. */
  actions?: ReactNode;
}

/** One sentence across the page, under the bar, and the way on. */
export function Strip({ icon, tone = 'wait', children, actions }: StripProps) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`}>
      <div className={styles.line}>
        <Icon name={icon} size="sm" />
        <div className={styles.words}>
          <p role="status">{children}</p>
          {actions}
        </div>
      </div>
    </div>
  );
}
