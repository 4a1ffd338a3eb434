import { organisationDuties, type Duties } from './organisation-duties.js';
import { entry, type VocabularyEntry } from './vocabulary-entry.js';

export interface OrganisationKindEntry extends VocabularyEntry {
  /** The kind in the words of the source. */
  readonly wording?: string;
  /** Empty lists where the source leaves them open; absent for kinds that the source does not list. */
  readonly duties?: Duties;
}

/** Kinds that the source names, with their duties around a learning event. */
const kindsOfTheSource = [
  entry('secretariat', ['session'], 'World secretariat', {
    es: 'Secretariado mundial',
    fr: 'Secrétariat mondial',
    pt: 'Secretariado mundial',
    ar: 'الأمانة العالمية',
  }),
  entry('committee', ['session'], 'Committee', {
    es: 'Comisión',
    fr: 'Commission',
    pt: 'Comissão',
    ar: 'لجنة',
  }),
  entry('section', ['session'], 'Regional section', {
    es: 'Sección regional',
    fr: 'Section régionale',
    pt: 'Secção regional',
    ar: 'قسم إقليمي',
  }),
  entry('association', ['session'], 'Local government association', {
    es: 'Asociación de gobiernos locales',
    fr: 'Association de gouvernements locaux',
    pt: 'Associação de governos locais',
    ar: 'رابطة حكومات محلية',
  }),
  entry('city', ['session'], 'City or town', {
    es: 'Ciudad o municipio',
    fr: 'Ville ou commune',
    pt: 'Cidade ou município',
    ar: 'مدينة أو بلدة',
  }),
  entry('academia', ['session'], 'Academia and other agencies', {
    es: 'Mundo académico y otras agencias',
    fr: 'Monde universitaire et autres agences',
    pt: 'Academia e outras agências',
    ar: 'الأوساط الأكاديمية ووكالات أخرى',
  }),
  entry('donor', ['session'], 'Donor', {
    es: 'Donante',
    fr: 'Bailleur de fonds',
    pt: 'Doador',
    ar: 'جهة مانحة',
  }),
  entry('private', ['session'], 'Private sector', {
    es: 'Sector privado',
    fr: 'Secteur privé',
    pt: 'Setor privado',
    ar: 'القطاع الخاص',
  }),
];

/** Further kinds that members have; the reference names no source for them. */
const furtherKinds = [
  entry('government-region', [], 'Regional government', {
    es: 'Gobierno regional',
    fr: 'Gouvernement régional',
    pt: 'Governo regional',
    ar: 'حكومة إقليمية',
  }),
  entry('international', [], 'International organization', {
    es: 'Organización internacional',
    fr: 'Organisation internationale',
    pt: 'Organização internacional',
    ar: 'منظمة دولية',
  }),
];

export const organisationKinds: readonly OrganisationKindEntry[] = [
  ...kindsOfTheSource.map((kind) => ({ ...kind, ...organisationDuties[kind.id] })),
  ...furtherKinds,
];
