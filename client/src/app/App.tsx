import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import type { InterfaceLanguage } from '#shared/text.js';
import type { Messages } from '../locales/message-types.js';
import { AppRoutes } from '../routes.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { I18nProvider } from './I18nProvider.js';
import { SessionProvider } from './SessionProvider.js';

interface AppProps {
  queryClient: QueryClient;
  language: InterfaceLanguage;
  messages: Messages;
}

/** Everything that pages stand on, from the outside in. */
export function App({ queryClient, language, messages }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider first={{ language, messages }}>
        <ErrorBoundary>
          <BrowserRouter useTransitions={false}>
            <SessionProvider>
              <AppRoutes />
            </SessionProvider>
          </BrowserRouter>
        </ErrorBoundary>
      </I18nProvider>
    </QueryClientProvider>
  );
}
