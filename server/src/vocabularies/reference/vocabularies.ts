import type { VocabularyName } from '#shared/vocabularies/vocabulary.contract.js';
import { capabilities } from './capabilities.js';
import { criteria } from './criteria.js';
import { eventParts } from './event-parts.js';
import { methodologies } from './methodologies.js';
import { organisationKinds } from './organisation-kinds.js';
import { phases } from './phases.js';
import { planFunctions } from './plan-functions.js';
import { regions } from './regions.js';
import { resourceKinds } from './resource-kinds.js';
import { sdgs } from './sdgs.js';
import { sections } from './sections.js';
import { successFactors } from './success-factors.js';
import { themes } from './themes.js';
import type { VocabularyEntry } from './vocabulary-entry.js';

/** Every vocabulary by its name on the wire, its entries in the order in which they are shown. */
export const vocabularies: Readonly<Record<VocabularyName, readonly VocabularyEntry[]>> = {
  themes,
  methodologies,
  sdgs,
  regions,
  'organisation-kinds': organisationKinds,
  'resource-kinds': resourceKinds,
  phases,
  'success-factors': successFactors,
  capabilities,
  criteria,
  'plan-functions': planFunctions,
  sections,
  'event-parts': eventParts,
};
