import { entry, type VocabularyEntry } from './vocabulary-entry.js';

export interface PhaseEntry extends VocabularyEntry {
  /** The phase in the words of the source. */
  readonly wording: string;
}

/** The five phases of the MILE mentorship programme, in order. */
export const phases: readonly PhaseEntry[] = [
  {
    ...entry('courtship', ['session'], 'Acclimatization and courtship', {
      es: 'Aclimatación y acercamiento',
      fr: 'Acclimatation et prise de contact',
      pt: 'Aclimatação e aproximação',
      ar: 'التأقلم والتقارب',
    }),
    wording: 'acclimatization and “courtship”',
  },
  {
    ...entry('inspiration', ['session'], 'Inspiration and reflection', {
      es: 'Inspiración y reflexión',
      fr: 'Inspiration et réflexion',
      pt: 'Inspiração e reflexão',
      ar: 'الإلهام والتفكير',
    }),
    wording: 'inspiration and reflection',
  },
  {
    ...entry('adaptation', ['session'], 'Adoption and adaptation', {
      es: 'Adopción y adaptación',
      fr: 'Adoption et adaptation',
      pt: 'Adoção e adaptação',
      ar: 'التبنّي والتكييف',
    }),
    wording: 'adoption of the learning and adaptation to the specific context',
  },
  {
    ...entry('implementation', ['session'], 'Supported implementation', {
      es: 'Implementación acompañada',
      fr: 'Mise en œuvre accompagnée',
      pt: 'Implementação acompanhada',
      ar: 'التنفيذ المدعوم',
    }),
    wording: 'supported implementation',
  },
  {
    ...entry('after-care', ['session'], 'After-care', {
      es: 'Acompañamiento posterior',
      fr: 'Suivi après le projet',
      pt: 'Acompanhamento posterior',
      ar: 'المتابعة اللاحقة',
    }),
    wording: 'after-care, which goes beyond funding',
  },
];
