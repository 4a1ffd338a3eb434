import { Icon } from './Icon.js';
import styles from './GroupMark.module.css';

/** The sign of a group, where cities have their marks; its title stands beside it. */
export function GroupMark() {
  return (
    <span className={styles.mark}>
      <Icon name="group" />
    </span>
  );
}
