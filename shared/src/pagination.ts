import { z } from 'zod';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** Of every list: `cursor` is the last answer's `next`, opaque to the client. */
export const pageQuery = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
};

/** `{items, next}`; `next` is null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const facetCount = z.object({ value: z.string(), count: z.number().int() });
export type FacetCount = z.infer<typeof facetCount>;

/**
 * `{items, facets, total, next}`; `facets` and `total` come with the first page only: counting reads all. A value's count is the total that choosing it alone in its facet would give, the other facets
 * staying as they are.
 */
export const facetedPage = <Item extends z.ZodType, Name extends string>(item: Item, names: readonly Name[]) =>
  z.object({
    items: z.array(item),
    facets: z
      .object(
        Object.fromEntries(names.map((name) => [name, z.array(facetCount)])) as Record<
          Name,
          z.ZodArray<typeof facetCount>
        >,
      )
      .optional(),
    total: z.number().int().optional(),
    next: z.string().nullable(),
  });

/** A facet in a query string: absent, once, or repeated for OR. */
export const facetQuery = <Value extends z.ZodType<string>>(value: Value) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).max(50).default([]),
  );
