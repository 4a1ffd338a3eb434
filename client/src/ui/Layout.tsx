import type { ReactNode } from 'react';
import styles from './Layout.module.css';

interface ColumnsProps {
  children: ReactNode;
  /** 316 px at the end; below the content on narrow screens. */
  aside: ReactNode;
}

/** Content and an aside. For a list with filters: `FacetColumns`. */
export function Columns({ children, aside }: ColumnsProps) {
  return (
    <div className={styles.columns}>
      <div>{children}</div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}

interface SectionProps {
  title: string;
  /** Beside the title, in small: "nothing to do here". */
  small?: ReactNode;
  level?: 2 | 3;
  /** A smaller title, as for lists in an aside. */
  isModest?: boolean;
  children: ReactNode;
}

/** A heading and what belongs to it, 32 px from the one before. */
export function Section({ title, small, level = 2, isModest = false, children }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section}>
      <Heading className={`${styles.title} ${isModest ? styles.modest : ''}`}>
        {title} {small && <small className={styles.small}>{small}</small>}
      </Heading>
      {children}
    </section>
  );
}

type Gap = 1 | 2 | 3 | 4 | 5 | 6;

/** One below the other; `gap` counts the steps of the spacing scale (4, 8, 12, 16, 24, 32 px). */
export function Stack({ gap = 4, children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`${styles.stack} ${styles[`gap${gap}`]}`}>{children}</div>;
}

/** One beside the other, wrapping; `isSpread` puts the last at the end. */
export function Inline({
  gap = 2,
  isSpread = false,
  children,
}: {
  gap?: Gap;
  isSpread?: boolean;
  children: ReactNode;
}) {
  return <div className={`${styles.inline} ${styles[`gap${gap}`]} ${isSpread ? styles.spread : ''}`}>{children}</div>;
}
