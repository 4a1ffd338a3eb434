type Document = Record<string, unknown>;

/** One statement of a command, by what decides about its plan; the values in it are only examples. */
export interface Statement {
  collection: string;
  /** The command that `explain` is asked about. */
  command: Document;
  filter: Document;
  limit: number;
  answersDocuments: boolean;
  /** Collection, command and what is asked, without values: equal for queries that are planned alike. */
  shape: string;
}

type Event = { commandName: string; command: unknown };

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A list counts as empty, one or many: more than that no plan depends on. */
function shapeOfList(operator: string, values: readonly unknown[]): string {
  if (operator === '$in' || operator === '$nin') return ['[]', '[?]'][values.length] ?? '[?, ...]';
  return `[${[...new Set(values.map((value) => shapeOf(value)))].join(', ')}]`;
}

function shapeOfEntry([name, value]: [string, unknown]): string {
  if (Array.isArray(value)) return `${name}: ${shapeOfList(name, value)}`;
  if (name === '$regex') return `${name}: ${String(value).startsWith('^') ? '^?' : '?'}`;
  return `${name}: ${shapeOf(value)}`;
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  return isPlain(value) ? `{${Object.entries(value).map(shapeOfEntry).join(', ')}}` : '?';
}

/** The driver sends a sort as a Map, which keeps its order. */
function described(name: string, value: unknown): string {
  if (value === undefined) return '';
  return `${name} ${JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value)}`;
}

const pick = (command: Document, names: readonly string[]): Document =>
  Object.fromEntries(names.filter((name) => command[name] !== undefined).map((name) => [name, command[name]]));

interface Asked {
  filter: unknown;
  limit?: unknown;
  answersDocuments?: boolean;
}

function statement(name: string, command: Document, { filter, limit, answersDocuments = false }: Asked): Statement {
  const collection = String(command[name]);
  const sort = described(' sort', command['sort']);
  const hint = described(' hint', command['hint']);
  const asked = isPlain(filter) ? filter : {};
  return {
    collection,
    command,
    filter: asked,
    limit: typeof limit === 'number' ? limit : 0,
    answersDocuments,
    shape: `${collection}.${name} ${shapeOf(asked)}${sort}${hint}${limit ? ' limit' : ''}`,
  };
}

function statementsOfWrite(name: 'update' | 'delete', command: Document): Statement[] {
  const list = name === 'update' ? 'updates' : 'deletes';
  const writes = (command[list] ?? []) as Document[];
  return writes.map((write) => statement(name, { [name]: command[name], [list]: [write] }, { filter: write['q'] }));
}

function statementOfAggregate(command: Document): Statement {
  const [first] = (command['pipeline'] ?? []) as Document[];
  const explained = { ...pick(command, ['aggregate', 'pipeline', 'collation', 'hint']), cursor: {} };
  return statement('aggregate', explained, { filter: first?.['$match'] });
}

/** What of a command looks for documents; nothing for commands that look for none. */
export function statementsOf({ commandName, command: given }: Event): Statement[] {
  const command = given as Document;
  switch (commandName) {
    case 'find': {
      const explained = pick(command, ['find', 'filter', 'sort', 'skip', 'limit', 'collation', 'hint']);
      const { filter, limit } = explained;
      return [statement('find', explained, { filter, limit, answersDocuments: true })];
    }
    case 'count':
      return [statement('count', pick(command, ['count', 'query', 'collation', 'hint']), { filter: command['query'] })];
    case 'distinct': {
      const explained = pick(command, ['distinct', 'key', 'query', 'collation']);
      return [statement('distinct', explained, { filter: command['query'] })];
    }
    case 'findAndModify': {
      const names = ['findAndModify', 'query', 'sort', 'update', 'remove', 'new', 'upsert', 'collation', 'hint'];
      return [statement('findAndModify', pick(command, names), { filter: command['query'] })];
    }
    case 'update':
    case 'delete':
      return statementsOfWrite(commandName, command);
    case 'aggregate':
      return [statementOfAggregate(command)];
    default:
      return [];
  }
}
