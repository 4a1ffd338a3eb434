import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.js';
import { startServiceWorker } from './app/service-worker.js';
import { whenSignedOut, whenUnanswered } from './lib/http/call.js';
import { firstLanguage } from './lib/i18n/first-language.js';
import { createQueryClient } from './lib/query-client.js';
import { sessionQuery, whenSessionChanged } from './lib/session.js';
import { connectionStore, doubtLine, watchNetwork, whenSocketEnded } from './lib/socket/connection.js';
import { startTheme } from './lib/theme.js';
import { loadMessages } from './locales/load-messages.js';
import './ui/tokens.css';
import './ui/base.css';

// The content policy forbids evaluated code: zod must not try to compile its checks.
z.config({ jitless: true });

const queryClient = createQueryClient();
const askWhoIsSignedIn = () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
whenSignedOut(askWhoIsSignedIn);
whenSocketEnded(askWhoIsSignedIn);
whenSessionChanged(askWhoIsSignedIn);
whenUnanswered(doubtLine);
// The file of a page is gone: the server may run a newer build, which its answer tells.
addEventListener('vite:preloadError', askWhoIsSignedIn);
watchNetwork();
connectionStore.subscribe(() => {
  if (connectionStore.read() !== 'online') return;
  askWhoIsSignedIn();
  void queryClient.refetchQueries({ type: 'active', stale: true });
});
startTheme();

void queryClient.prefetchQuery(sessionQuery);
const language = firstLanguage();
const messages = await loadMessages(language);

const root = document.getElementById('root');
if (!root) throw new Error('The page lacks its root');
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} language={language} messages={messages} />
  </StrictMode>,
);
startServiceWorker().catch(() => undefined);
