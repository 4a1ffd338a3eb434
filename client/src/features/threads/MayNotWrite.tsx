import { useTranslations } from 'use-intl';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import { LinkButton } from '../../ui/Button.js';
import { Inline } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';

interface MayNotWriteProps {
  kind: ThreadView['spaceKind'];
  /** The page of what the thread lives in. */
  to: string;
}

/** In place of the composer: why one may not write here, and the way out. */
export function MayNotWrite({ kind, to }: MayNotWriteProps) {
  const t = useTranslations('threads.mayNotWrite');
  return (
    <Note tone="calm" icon="lock" title={t(`${kind}.why`)}>
      <Inline>
        <LinkButton kind="link" to={to}>
          {t(`${kind}.wayOut`)}
        </LinkButton>
      </Inline>
    </Note>
  );
}
