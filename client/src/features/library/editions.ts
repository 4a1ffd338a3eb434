import type { Edition, ResourceView } from '#shared/resources/resource.contract.js';

type Editions = Pick<ResourceView, 'title' | 'lang' | 'editions'>;

/** Whether an edition is in a language of the interface, whatever its region: `pt-BR` is read by who reads `pt`. */
export const isIn = (language: string, { lang }: Pick<Edition, 'lang'>): boolean => lang.split('-')[0] === language;

/** Title and language as the reader best reads them: of the edition in the own language, else of the first. */
export function titleFor(resource: Editions, language: string): Pick<Edition, 'title' | 'lang'> {
  return resource.editions.find((edition) => isIn(language, edition)) ?? resource;
}

/** All editions, those in the reader's language first, otherwise in the order of the source. */
export function editionsFor(resource: Editions, language: string): Edition[] {
  const own = resource.editions.filter((edition) => isIn(language, edition));
  return [...own, ...resource.editions.filter((edition) => !own.includes(edition))];
}
