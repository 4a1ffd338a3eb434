import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './Numeral.module.css';

const kindIcons: Record<string, IconName> = {
  course: 'link',
  webinar: 'play',
  module: 'book',
  note: 'book',
  case: 'case',
  guide: 'book',
  tool: 'tool',
  platform: 'globe',
};

/** The number of a peer-learning note, as a tile: "PLN 26". */
export function Numeral({ number }: { number: number }) {
  return (
    <span className={styles.tile}>
      <small className={styles.series}>PLN</small>
      {String(number).padStart(2, '0')}
    </span>
  );
}

/** The kind of a resource, as a tile of the same size; its word stands beside it. */
export function KindIcon({ kind, isBroken = false }: { kind: string; isBroken?: boolean }) {
  return (
    <span className={`${styles.tile} ${isBroken ? styles.broken : ''}`}>
      <Icon name={isBroken ? 'alert' : (kindIcons[kind] ?? 'link')} />
    </span>
  );
}
