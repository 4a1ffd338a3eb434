import type { z } from 'zod';

/** Why a field was not taken, as the contract names it; `required` where nothing was filled in. */
export type FieldProblem = string;

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A blank field is an absent one: contracts know no empty text. */
export function withoutBlanks(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));
}

/** The first problem of each field; `problems` is empty where `input` is the contract's. */
export function checkForm<Schema extends z.ZodType>(
  schema: Schema,
  values: Record<string, unknown>,
): { input: z.output<Schema> } | { problems: Record<string, FieldProblem> } {
  const result = schema.safeParse(withoutBlanks(values));
  if (result.success) return { input: result.data };
  const problems: Record<string, FieldProblem> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    problems[field] ??= isBlank(values[field]) ? 'required' : issue.code;
  }
  return { problems };
}
