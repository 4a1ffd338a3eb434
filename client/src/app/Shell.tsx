import { Suspense, useEffect } from 'react';
import { Link, NavigationType, Outlet, useLocation, useNavigationType } from 'react-router';
import { useTranslations } from 'use-intl';
import { Brand } from '../ui/Brand.js';
import { Skeleton } from '../ui/Skeleton.js';
import { AccountMenu } from './AccountMenu.js';
import { ConnectionStrip } from './ConnectionStrip.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { BarNavigation, TabBar } from './Navigation.js';
import { NewVersionStrip } from './NewVersionStrip.js';
import styles from './Shell.module.css';

/** Another page begins at its top; going back, the browser finds the place again. */
function useScrollToTop(pathname: string) {
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!isBack) scrollTo(0, 0);
  }, [pathname, isBack]);
}

/** What stands around every page of a member: the bar, what the connection does, on narrow screens the tab bar. */
export function Shell() {
  const t = useTranslations('shell');
  const { pathname } = useLocation();
  useScrollToTop(pathname);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <div className={styles.line}>
          <Link className={styles.brand} to="/">
            <Brand />
          </Link>
          <BarNavigation />
          <AccountMenu />
        </div>
      </header>
      <NewVersionStrip />
      <ConnectionStrip />
      <main className={styles.main} id="main" tabIndex={-1}>
        <ErrorBoundary resetKey={pathname}>
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <TabBar />
    </>
  );
}
