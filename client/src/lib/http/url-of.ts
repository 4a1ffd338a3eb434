import { ApiError } from './api-error.js';

function segment(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`The path needs ${name}`);
  // A segment of dots alone would climb to another route: no such thing exists.
  if (/^\.*$/.test(value)) throw new ApiError('not-found', 404);
  return encodeURIComponent(value);
}

/**
 * The address of a route.
 * `params` fills `:name` in `path`. `query`: arrays are repeated, empty texts and undefined are left out.
 */
export function urlOf(path: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => segment(name, params[name]));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '')
        search.append(name, String(one as string | number | boolean));
    }
  }
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}
