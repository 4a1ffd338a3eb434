import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SectionText } from '#shared/sections/section.contract.js';
import { Button } from '../../ui/Button.js';
import { Inline } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { UserText } from '../../ui/UserText.js';
import { GiveUp } from './GiveUp.js';
import { merged } from './merged.js';
import type { SectionDraft } from './section-draft.js';
import styles from './SavedMeanwhile.module.css';

interface SavedMeanwhileProps {
  theirs: SectionText;
  draft: SectionDraft;
  /** Both texts are shown, in the editor's place. */
  isSeen: boolean;
  onSee: () => void;
  /** Goes on writing from what is there: with the own words, or with those given. */
  onGoOn: (words?: string) => void;
  onTakeTheirs: () => void;
}

/** Both texts, one beside the other. */
function Both({ theirs, draft }: Pick<SavedMeanwhileProps, 'theirs' | 'draft'>) {
  const t = useTranslations('sections.meanwhile');
  const formerMember = useTranslations('sections')('formerMember');
  const both = useRef<HTMLDivElement>(null);
  useEffect(() => both.current?.focus(), []);
  return (
    <div className={styles.both} ref={both} tabIndex={-1}>
      <section>
        <h4>{t.rich('there', { time: () => <RelativeTime time={theirs.savedAt} /> })}</h4>
        <div className={styles.words}>
          <UserText text={theirs.body} lang={theirs.lang} />
        </div>
        <p className={styles.by}>
          <bdi>{theirs.author?.name ?? formerMember}</bdi>
        </p>
      </section>
      <section>
        <h4>{t('yours')}</h4>
        <div className={styles.words}>
          <UserText text={draft.body} lang={draft.lang} />
        </div>
      </section>
    </div>
  );
}

/** Somebody saved while this was written: both texts are there, and the writer decides. */
export function SavedMeanwhile({ theirs, draft, isSeen, onSee, onGoOn, onTakeTheirs }: SavedMeanwhileProps) {
  const t = useTranslations('sections.meanwhile');
  const formerMember = useTranslations('sections')('formerMember');
  const together = merged(draft.base.body, theirs.body, draft.body);
  return (
    <div className={styles.meanwhile}>
      <Note tone="turn" role="status" title={t('title', { name: theirs.author?.name ?? formerMember })}>
        {t('help')}
      </Note>
      {!isSeen && (
        <Inline>
          <Button kind="quiet" size="sm" onClick={onSee}>
            {t('seeBoth')}
          </Button>
        </Inline>
      )}
      {isSeen && <Both theirs={theirs} draft={draft} />}
      {isSeen && (
        <Inline>
          {together !== undefined && (
            <Button kind="quiet" size="sm" onClick={() => onGoOn(together)}>
              {t('together')}
            </Button>
          )}
          <Button kind="quiet" size="sm" onClick={() => onGoOn()}>
            {t('mine')}
          </Button>
          <GiveUp isAsked onGiveUp={onTakeTheirs}>
            {t('theirs')}
          </GiveUp>
        </Inline>
      )}
    </div>
  );
}
