import { useSearchParams } from 'react-router';

/**
 * Filters of a list, kept in the address so that they can be shared and gone back from: each choice is a step back, what is typed
 * is not. `names` are the facets of the contract; `q` is the search text.
 */
export function useFacets<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(names.map((name) => [name, params.getAll(name)])) as Record<Name, string[]>;

  const change = (edit: (next: URLSearchParams) => void, replace = false) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      },
      { replace },
    );

  return {
    chosen,
    q: params.get('q') ?? '',
    /** How many values are chosen. */
    count: names.reduce((sum, name) => sum + chosen[name].length, 0),
    toggle: (name: Name, value: string) =>
      change((next) => (next.getAll(name).includes(value) ? next.delete(name, value) : next.append(name, value))),
    /** Takes away all values of one facet, or the search text. */
    drop: (name: Name | 'q') => change((next) => next.delete(name)),
    setQ: (q: string) => change((next) => (q ? next.set('q', q) : next.delete('q')), true),
    clear: () => change((next) => [...names, 'q'].forEach((name) => next.delete(name))),
  };
}
