import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon.js';
import { usePageHeading } from './use-page-heading.js';
import styles from './PageHead.module.css';

interface PageHeadProps {
  /** The page's heading, and the title of the browser's tab. */
  title: string;
  /** Language of the title where people wrote it. */
  lang?: string | undefined;
  /** One step up. */
  crumb?: { to: string; label: string };
  /** Before the heading: a numeral or a kind icon. */
  mark?: ReactNode;
  /** Below the heading: a sentence, or `Meta`. */
  children?: ReactNode;
  /** The page's one thing to do. */
  action?: ReactNode;
}

export function PageHead({ title, lang, crumb, mark, children, action }: PageHeadProps) {
  const heading = usePageHeading(title);
  return (
    <>
      {crumb && (
        <p className={styles.crumb}>
          <Link to={crumb.to}>
            <Icon name="back" size="sm" />
            <span dir="auto">{crumb.label}</span>
          </Link>
        </p>
      )}
      <div className={styles.head}>
        <div className={styles.words}>
          {mark}
          <div>
            <h1 ref={heading} tabIndex={-1}>
              <bdi lang={lang}>{title}</bdi>
            </h1>
            {children && <div className={styles.below}>{children}</div>}
          </div>
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </>
  );
}
