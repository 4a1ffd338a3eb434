import { domainEvent } from '../core/domain-events.js';

/** A text has a new version. */
export const sectionSaved = domainEvent<{ pairId: string; textId: string; at: string }>('section.saved');
/** A text has a translation more, or another one. */
export const sectionTranslated = domainEvent<{ pairId: string; textId: string }>('section.translated');
