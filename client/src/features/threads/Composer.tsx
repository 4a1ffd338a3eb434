import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { useAuthorText } from './Author.js';
import type { Draft } from './drafts.js';
import { isSendKey } from './send-key.js';
import type { Cards } from './use-member-cards.js';
import styles from './Composer.module.css';

const TEXT_ID = 'composer-text';

/** For who chose to answer or to change a message. */
export const focusComposer = () => document.getElementById(TEXT_ID)?.focus();

interface ComposerProps {
  draft: Draft;
  /** The words cannot be changed meanwhile. */
  isSending: boolean;
  onChange: (change: Partial<Draft>) => void;
  /** Called with words in the draft only. */
  onSend: () => void;
  /** The message that is answered, where it is shown. */
  answered: MessageView | undefined;
  cards: Cards;
}

function ReplyTo({ answered, cards, onCancel }: Pick<ComposerProps, 'answered' | 'cards'> & { onCancel: () => void }) {
  const t = useTranslations('threads');
  const authorText = useAuthorText();
  return (
    <div className={styles.replyTo}>
      <Icon name="reply" size="sm" />
      <span className={styles.replyWords}>
        {answered ? t('replyTo', { author: authorText(cards.get(answered.authorId)) }) : t('answered.earlier')}
      </span>
      <Button kind="text" size="sm" icon="close" isIconOnly onClick={onCancel}>
        {t('replyCancel')}
      </Button>
    </div>
  );
}

function Foot({ draft, onChange }: Pick<ComposerProps, 'draft' | 'onChange'>) {
  const t = useTranslations('threads');
  const languages = useLanguageOptions();
  const isKnown = languages.some(({ value }) => value === draft.lang);
  const options = isKnown ? languages : [{ value: draft.lang, label: draft.lang }, ...languages];
  return (
    <div className={styles.foot}>
      <Select
        value={draft.lang}
        onChange={(lang) => onChange({ lang })}
        options={options}
        isCompact
        aria-label={t('language')}
      />
      <span className={styles.notice} id={`${TEXT_ID}-notice`}>
        {draft.body.trim() === '' ? t('sendKeys') : t('draftKept')}
      </span>
      <Button type="submit" icon="send">
        {t('send')}
      </Button>
    </div>
  );
}

/** Where a message is written; on phones it takes the place of the tab bar. */
export function Composer({ draft, isSending, onChange, onSend, answered, cards }: ComposerProps) {
  const t = useTranslations('threads');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.body.trim() === '') focusComposer();
    else onSend();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className={styles.composer} data-composer="" aria-label={t('composer')} onSubmit={submit}>
      {draft.replyTo !== undefined && (
        <ReplyTo answered={answered} cards={cards} onCancel={() => onChange({ replyTo: undefined })} />
      )}
      <TextArea
        id={TEXT_ID}
        className={styles.text ?? ''}
        value={draft.body}
        onChange={(body) => onChange({ body })}
        lang={draft.lang}
        isReadOnly={isSending}
        maxLength={10_000}
        rows={2}
        placeholder={t('placeholder')}
        aria-label={t('yourMessage')}
        aria-describedby={`${TEXT_ID}-notice`}
        onKeyDown={onKeyDown}
      />
      <Foot draft={draft} onChange={onChange} />
    </form>
  );
}
