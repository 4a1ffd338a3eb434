import type { KeyboardEvent } from 'react';

/** True for the keys that send: Enter with Control or Command. Enter alone begins a new line. */
export const isSendKey = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);
