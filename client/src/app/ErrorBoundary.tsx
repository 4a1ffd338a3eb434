import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { Stack } from '../ui/Layout.js';

function Stopped() {
  const t = useTranslations('shell.stopped');
  return (
    <Stack>
      <Note tone="bad" role="alert" title={t('title')}>
        {t('help')}
      </Note>
      <div>
        <Button kind="quiet" onClick={() => location.reload()}>
          {t('reload')}
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
