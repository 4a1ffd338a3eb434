import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { reloadToNew, useIsOutdated } from '../lib/new-version.js';
import { useConnectionState } from '../lib/socket/use-socket.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { Stack } from '../ui/Layout.js';

/** Why there is no page. That its file did not load says no more than that the build is newer, or that there is no line. */
function Reason({ isOutdated }: { isOutdated: boolean }) {
  const t = useTranslations('shell');
  const hasLine = useConnectionState() === 'online';
  if (isOutdated) return <Note tone="calm" icon="reload" role="alert" title={t('newVersion.title')} />;
  const words = hasLine ? 'stopped' : 'notHere';
  return (
    <Note tone={hasLine ? 'bad' : 'turn'} role="alert" title={t(`${words}.title`)}>
      {t(`${words}.help`)}
    </Note>
  );
}

function Stopped() {
  const t = useTranslations('shell');
  const isOutdated = useIsOutdated();
  return (
    <Stack>
      <Reason isOutdated={isOutdated} />
      <div>
        <Button kind="quiet" onClick={() => void reloadToNew()}>
          {isOutdated ? t('newVersion.reload') : t('stopped.reload')}
        </Button>
      </div>
    </Stack>
  );
}

interface ErrorBoundaryProps {
  /** With another key the children get another chance: the address of the page. */
  resetKey?: string;
  children: ReactNode;
}

/** Keeps a fault in one page, or a page's file that did not load, from taking the rest along. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { failedAt?: string | undefined; hasFailed: boolean }
> {
  override state = { hasFailed: false, failedAt: undefined as string | undefined };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.resetKey });
  }

  override componentDidUpdate() {
    const { hasFailed, failedAt } = this.state;
    if (hasFailed && failedAt !== undefined && failedAt !== this.props.resetKey) {
      this.setState({ hasFailed: false, failedAt: undefined });
    }
  }

  override render() {
    return this.state.hasFailed ? <Stopped /> : this.props.children;
  }
}
