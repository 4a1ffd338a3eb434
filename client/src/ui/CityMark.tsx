import { cityMark, markShape } from './city-mark.js';
import styles from './CityMark.module.css';

export type MarkSize = 'sm' | 'md' | 'lg' | 'xl';

interface CityMarkProps {
  name: string;
  /** Kind of the organisation: gives the shape. */
  kind?: string | undefined;
  /** 26, 36, 52 or 68 px. */
  size?: MarkSize;
}

/** The sign of a city or another organisation. Its name always stands beside it, so a screen reader skips the sign. */
export function CityMark({ name, kind, size = 'md' }: CityMarkProps) {
  const { letters, hue } = cityMark(name);
  return (
    <span
      className={`${styles.mark} ${styles[size]} ${styles[markShape(kind)]}`}
      style={{ '--h': hue }}
      aria-hidden="true"
    >
      {letters}
    </span>
  );
}

/** The place of a partner that is not there yet. */
export function MissingMark({ size = 'md' }: { size?: MarkSize }) {
  return (
    <span className={`${styles.mark} ${styles[size]} ${styles.missing}`} aria-hidden="true">
      ?
    </span>
  );
}
