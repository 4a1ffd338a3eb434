import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './Strip.module.css';

/** One sentence across the page, under the bar. */
export function Strip({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className={styles.strip} role="status">
      <p className={styles.line}>
        <Icon name={icon} size="sm" />
        {children}
      </p>
    </div>
  );
}
