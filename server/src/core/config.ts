import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const days = z.coerce.number().int().min(1).max(3650);
const loopback = /^(127(\.\d{1,3}){3}|localhost|::1)$/;

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TANDEM_DATA: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DEMO: flag.optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  MESSAGES_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(120),
  REQUESTS_AT_ONCE: z.coerce.number().int().min(1).max(100_000).default(512),
  MATCH_RAISED_DAYS: days.default(14),
  MATCH_EXPIRY_DAYS: days.default(60),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Everything that an operator can set, read once at the start. */
export interface Config {
  port: number;
  host: string;
  dataDirectory: string;
  /** Unset: the embedded store. */
  mongodbUri: string | undefined;
  /** Without a slash at the end. Unset: links are made from host and port. */
  publicUrl: string | undefined;
  /** Cookies are Secure where people reach the service over https. */
  isSecure: boolean;
  /** How many proxies stand in front: so many hops of X-Forwarded-For are believed. */
  trustedProxies: number;
  demo: 'on' | 'off' | 'when-new-and-local';
  sessionSecret: string | undefined;
  /** What one member may post; everything else that is limited per member grows and shrinks with it. */
  messagesPerMinute: number;
  /** Requests and socket commands in flight on a node; more are refused. */
  requestsAtOnce: number;
  /** A match that no city has answered for so long is raised to the facilitators of their regions; after the second, it expires. */
  matchRaisedAfterDays: number;
  matchExpiresAfterDays: number;
  /** Reads the metrics without a session. Unset: only administrators do. */
  metricsToken: string | undefined;
  logLevel: string;
  isLoopback: boolean;
}

export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment. @throws ConfigError naming every variable with a wrong value. An empty variable counts as unset. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDirectory: data.TANDEM_DATA,
    mongodbUri: data.MONGODB_URI,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    isSecure: data.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: data.TRUST_PROXY,
    demo: data.DEMO === undefined ? 'when-new-and-local' : data.DEMO ? 'on' : 'off',
    sessionSecret: data.SESSION_SECRET,
    messagesPerMinute: data.MESSAGES_PER_MINUTE,
    requestsAtOnce: data.REQUESTS_AT_ONCE,
    matchRaisedAfterDays: data.MATCH_RAISED_DAYS,
    matchExpiresAfterDays: data.MATCH_EXPIRY_DAYS,
    metricsToken: data.METRICS_TOKEN,
    logLevel: data.LOG_LEVEL,
    isLoopback: loopback.test(data.HOST),
  };
}

/** The address under which people reach the service; links in invitations start with it. */
export function publicOrigin(config: Config): string {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return config.publicUrl ?? `http://${host}:${config.port}`;
}

/** Injection token of the one `Config`. */
export const CONFIG = Symbol('CONFIG');
