import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../lib/format/use-format.js';
import { countOfHome, homeQuery } from '../lib/home-query.js';
import { Icon } from '../ui/Icon.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import { MoreMenu } from './AccountMenu.js';
import styles from './Navigation.module.css';

const places = [
  { to: '/', name: 'home', icon: 'home' },
  { to: '/groups', name: 'groups', icon: 'group' },
  { to: '/library', name: 'library', icon: 'library' },
  { to: '/pairs', name: 'pairs', icon: 'pair' },
] as const;

/** How many things wait on Home: the only badge there is. */
function HomeCount() {
  const t = useTranslations('shell');
  const { number } = useFormat();
  const { data } = useQuery(homeQuery);
  const count = data ? countOfHome(data) : 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{number(count)}</span>
      <VisuallyHidden>{t('waiting', { count })}</VisuallyHidden>
    </span>
  );
}

/** In the bar of wide screens. */
export function BarNavigation() {
  const t = useTranslations('shell');
  return (
    <nav className={styles.bar} aria-label={t('main')}>
      {places.map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'} className={styles.place ?? ''}>
          {t(place.name)}
          {place.name === 'home' && <HomeCount />}
        </NavLink>
      ))}
      <NavLink to="/people" className={styles.place ?? ''}>
        {t('people')}
      </NavLink>
    </nav>
  );
}

/** At the foot of narrow screens. */
export function TabBar() {
  const t = useTranslations('shell');
  return (
    <nav className={styles.tabBar} aria-label={t('main')}>
      {places.map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'} className={styles.tab ?? ''}>
          <Icon name={place.icon} />
          {t(place.name)}
          {place.name === 'home' && <HomeCount />}
        </NavLink>
      ))}
      <MoreMenu className={styles.tab} />
    </nav>
  );
}
