/** `asset`: named by its content. `file`: another public file. `page`: every address of the product. The rest is left to the line. */
export type Kind = 'asset' | 'file' | 'page' | 'other';

const files = /^\/(theme\.js|logo\.svg|manifest\.webmanifest|icons\/[a-z0-9-]+\.png)$/;

/** No address of the product ends so; a file that is looked at by its address is not the page. */
const namesFile = /\.[a-z0-9]+$/i;

/** What the worker does with an address. Nothing of the API or the sockets is ever its business. */
export function kindOf(url: URL, ownOrigin: string, mode?: RequestMode): Kind {
  if (url.origin !== ownOrigin || /^\/(api|socket\.io)(\/|$)/.test(url.pathname)) return 'other';
  if (url.pathname.startsWith('/assets/')) return 'asset';
  if (files.test(url.pathname)) return 'file';
  return mode === 'navigate' && !namesFile.test(url.pathname) ? 'page' : 'other';
}
