import styles from './Brand.module.css';

/** The word mark: a line of five segments between two cities, and the name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 52 20" aria-hidden="true" focusable="false">
        <path d="M12.4 10h27.2" className={styles.line} />
        <circle cx="6" cy="10" r="5.4" className={styles.city} />
        <circle cx="46" cy="10" r="4" className={styles.bead} />
      </svg>
      Tandem
    </span>
  );
}
