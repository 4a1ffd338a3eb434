const tracking = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/;

/**
 * An address without what does not tell pages apart: scheme, `www.`, default port, fragment, tracking parameters, the order of
 * parameters and a slash at the end. Only for comparing; the address itself is kept as it was given.
 */
export function urlKey(address: string): string {
  const url = new URL(address);
  const host = url.host.replace(/^www\./, '').replace(/:(80|443)$/, '');
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(byNameThenValue);
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters).toString()}` : '';
  return `${host}${url.pathname.replace(/\/+$/, '')}${query}`;
}

function byNameThenValue(a: [string, string], b: [string, string]): number {
  return a.join('\0') < b.join('\0') ? -1 : 1;
}
