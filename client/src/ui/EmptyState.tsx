import type { ReactNode, Ref } from 'react';
import { PairLine } from './PairLine.js';
import { Sheet } from './Sheet.js';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  /** Heading level: 2 unless it stands below another section's heading, 1 where it is the whole page. */
  level?: 1 | 2 | 3;
  headingRef?: Ref<HTMLHeadingElement>;
  /** What one can do, in a sentence or two. */
  children?: ReactNode;
  /** One button, or two of which one is quiet. */
  action?: ReactNode;
  /** Draws the line with the place of the missing partner, for what lacks a pair. */
  city?: { name: string; kind?: string };
}

/** A list without anything in it: says so, and what to do. */
export function EmptyState({ title, level = 2, headingRef, children, action, city }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <Sheet>
      <div className={styles.empty}>
        {city && (
          <div className={styles.line}>
            <PairLine cities={[city]} />
          </div>
        )}
        <Heading className={styles.title} ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
          {title}
        </Heading>
        {children && <p className={styles.words}>{children}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </Sheet>
  );
}
