import type { ResourceView } from '#shared/resources/resource.contract.js';
import { KindIcon, Numeral } from '../../ui/Numeral.js';

/** The number of a note in its series, else a sign of the kind. */
export function ResourceTile({ resource: { number, kind } }: { resource: Pick<ResourceView, 'number' | 'kind'> }) {
  return number === undefined ? <KindIcon kind={kind} /> : <Numeral number={number} />;
}
