/** The build of this page; the server tells its own with every answer. Empty under the development server. */
export const clientVersion: string =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="tandem-version"]')?.content ?? '';
