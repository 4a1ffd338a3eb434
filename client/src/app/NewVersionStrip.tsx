import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { reloadToNew, useIsOutdated } from '../lib/new-version.js';
import { Button } from '../ui/Button.js';
import { Strip } from '../ui/Strip.js';

/** Says on every page that the server runs a newer build than the page. */
export function NewVersionStrip() {
  const t = useTranslations('shell.newVersion');
  const isOutdated = useIsOutdated();
  const [isBusy, setIsBusy] = useState(false);
  if (!isOutdated) return null;
  const reload = () => {
    setIsBusy(true);
    void reloadToNew();
  };
  return (
    <Strip
      icon="reload"
      tone="news"
      actions={
        <Button kind="link" isBusy={isBusy} onClick={reload}>
          {t('reload')}
        </Button>
      }
    >
      {t('title')}
    </Strip>
  );
}
