import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useUnsent } from '../features/threads/use-unsent.js';
import { useErrorText } from '../lib/i18n/use-error-text.js';
import { useSignOut } from '../lib/session.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { SignOutDialog } from './SignOutDialog.js';

/** Signs out; where something of one's own has not gone out, not without asking. */
export function SignOutButton() {
  const t = useTranslations('shell');
  const errorText = useErrorText();
  const signOut = useSignOut();
  const unsent = useUnsent();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const leave = (afterwards?: () => Promise<void>) => {
    setIsBusy(true);
    setProblem(undefined);
    signOut()
      .then(afterwards)
      .catch(setProblem)
      .finally(() => setIsBusy(false));
  };
  const notice = problem !== undefined && <Note tone="bad" role="alert" title={errorText(problem)} />;
  return (
    <>
      {!isAsking && notice}
      <Button kind="quiet" isWide isBusy={isBusy} onClick={() => (unsent.read().isEmpty ? leave() : setIsAsking(true))}>
        {t('signOut')}
      </Button>
      {isAsking &&
        createPortal(
          <SignOutDialog
            waitingCount={unsent.read().waitingCount}
            isBusy={isBusy}
            notice={notice}
            onStay={() => setIsAsking(false)}
            onKeep={() => leave()}
            onDelete={() => leave(unsent.forget)}
          />,
          document.body,
        )}
    </>
  );
}
