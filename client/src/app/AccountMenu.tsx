import { useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMember } from '../lib/session.js';
import { CityMark } from '../ui/CityMark.js';
import { DemoBadge } from '../ui/DemoBadge.js';
import { Icon } from '../ui/Icon.js';
import { AppearanceSelect, LanguageSelect } from '../ui/Preferences.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import { SignOutButton } from './SignOutButton.js';
import styles from './AccountMenu.module.css';

/** A popover with all that is one's own; it closes by itself when a link in it was followed. */
function Panel({ id, hasPeople }: { id: string; hasPeople: boolean }) {
  const t = useTranslations('shell');
  const member = useMember();
  const { key } = useLocation();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.hidePopover(), [key]);
  return (
    <div ref={panel} id={id} popover="auto" className={`${styles.panel} ${hasPeople ? styles.fromBelow : ''}`}>
      <p className={styles.who}>
        <b dir="auto">{member.name}</b>
        <span dir="auto">{member.organisation.name}</span>
        {member.organisation.isDemonstration && <DemoBadge />}
      </p>
      <ul className={styles.links}>
        {hasPeople && (
          <li>
            <Link to="/people">{t('people')}</Link>
          </li>
        )}
        <li>
          <Link to="/profile">{t('profile')}</Link>
        </li>
        {(member.can.administer || member.can.invite) && (
          <li>
            <Link to="/administration">{t('administration')}</Link>
          </li>
        )}
      </ul>
      <LanguageSelect />
      <AppearanceSelect />
      <SignOutButton />
    </div>
  );
}

/** One's own mark at the end of the bar. */
export function AccountMenu() {
  const t = useTranslations('shell');
  const { organisation } = useMember();
  const id = useId();
  return (
    <div className={styles.account}>
      <button type="button" className={styles.mark} popoverTarget={id}>
        <CityMark name={organisation.name} kind={organisation.kind} />
        <VisuallyHidden>{t('account')}</VisuallyHidden>
      </button>
      <Panel id={id} hasPeople={false} />
    </div>
  );
}

/** The last place of the tab bar. */
export function MoreMenu({ className }: { className: string | undefined }) {
  const t = useTranslations('shell');
  const { pathname } = useLocation();
  const id = useId();
  const isHere = /^\/(people|profile|administration)(\/|$)/.test(pathname);
  return (
    <>
      <button type="button" className={className} popoverTarget={id} aria-current={isHere ? 'page' : undefined}>
        <Icon name="more" />
        {t('more')}
      </button>
      <Panel id={id} hasPeople />
    </>
  );
}
