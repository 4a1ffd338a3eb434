import { sessionView, type SessionView } from '#shared/access/session.contract.js';
import { recall, remember } from './device-memory.js';

const NAME = 'tandem.session';

/** Who was signed in on this device last, as the server told it; undefined for nobody. The token is empty: it is never kept. */
export function recallSession(): SessionView | undefined {
  try {
    return sessionView.parse(JSON.parse(recall(NAME) ?? ''));
  } catch {
    return undefined;
  }
}

/** A guest's view forgets who was there before. */
export function rememberSession(view: SessionView): void {
  remember(NAME, view.member ? JSON.stringify({ ...view, csrfToken: '' }) : null);
}
