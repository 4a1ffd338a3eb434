import { NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import type { Connection } from 'mongoose';
import { Logger } from 'nestjs-pino';
import { CSRF, type Csrf } from './access/csrf.js';
import { originCheck } from './access/origin.js';
import { SessionReader } from './access/session-reader.js';
import { AppModule } from './app.module.js';
import type { Config } from './core/config.js';
import type { Database } from './core/core.module.js';
import { Load } from './core/load.js';
import { Metrics } from './core/metrics.js';
import { HttpServer } from './http-server.js';
import { runMigrations } from './migrations/run-migrations.js';
import { countInFlight, refuseWhenBusy } from './operations/admission.js';
import { accountFor } from './operations/request-account.js';
import { SocketAdapter } from './realtime/socket-adapter.js';
import { serveAssets, servePages, tellClientVersion } from './static-client.js';

/** The application as it is served and tested: every middleware in its order, sockets included; it is ready to listen. */
export async function createHttpApp(config: Config, database: Database): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(config, database), new HttpServer(), {
    bodyParser: false,
    // Until the logger below takes over: the framework's own account of its parts is of no use to an operator.
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await runMigrations(app.get<Connection>(getConnectionToken()));
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  serveAssets(app);
  app.use(sameForAll(helmet(securityHeaders(config))));
  servePages(app);
  const load = app.get(Load);
  const beforeApi = inTurn(
    accountFor(app.get(Metrics), config),
    keepNowhere,
    tellClientVersion(),
    refuseWhenBusy(load),
    originCheck(config),
    app.get(SessionReader).middleware,
    app.get<Csrf>(CSRF).protection,
    express.json({ limit: '256kb', reviver: refusePrototypeKeys }),
    countInFlight(load),
  );
  app.use('/api', beforeApi);
  app.useWebSocketAdapter(new SocketAdapter(app, config));
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}

/** As one: of each that it is given, the router takes the address apart anew. */
function inTurn(...handlers: RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    const run = (at: number): void => {
      const handler = handlers[at];
      if (!handler) return next();
      try {
        void handler(request, response, (error?: unknown) => (error ? next(error) : run(at + 1)));
      } catch (error) {
        next(error);
      }
    };
    run(0);
  };
}

/** The headers that a middleware sets whatever is asked, found out once: helmet is a chain of a dozen. */
function sameForAll(middleware: RequestHandler): RequestHandler {
  const headers = new Map<string, string>();
  const collector = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  void middleware({} as Request, collector as unknown as Response, () => undefined);
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

function securityHeaders(config: Config): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** What the API answers is for one reader, errors included; the few answers that are for all say so themselves. */
function keepNowhere(_request: Request, response: Response, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** No body of ours has such keys; a body that has them is made to reach an object's prototype. */
function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new SyntaxError('Forbidden key');
  return value;
}
