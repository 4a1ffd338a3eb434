import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type RequestHandler, type Response } from 'express';
import { AppError } from './core/errors.js';

const directory = join(import.meta.dirname, '../../client');
const assets = join(directory, 'assets');

/**
 * Hashed assets, for a year. They come before the headers of pages: there are dozens of small ones, and what a page may do
 * is said once, with the page.
 */
export function serveAssets(app: NestExpressApplication): void {
  const validators = { etag: false, lastModified: false, acceptRanges: false };
  const headers: RequestHandler = (_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' });
    next();
  };
  const files = express.static(assets, { ...validators, immutable: true, maxAge: '1y', fallthrough: false });
  app.use('/assets', headers, sendCompressed(), files);
}

/** The page, asked for anew each time, for every address but the API's, and what lies beside it. */
export function servePages(app: NestExpressApplication): void {
  const keepAsking = { 'Cache-Control': 'no-cache' };
  const files = express.static(directory, {
    index: false,
    setHeaders: (response: Response) => response.set(keepAsking),
  });
  const page: RequestHandler = (_request, response, next) => {
    response.sendFile(join(directory, 'index.html'), { cacheControl: false, headers: keepAsking }, (error) => {
      if (error && !response.headersSent) next(new AppError('not-found'));
    });
  };
  // The API's requests are the most by far: they are not looked for on the disk.
  app.use(onlyPages(compression()), onlyPages(files), onlyPages(page));
}

/** Tells the version of the built client with every answer, so that an older page can say that it is one. */
export function tellClientVersion(): RequestHandler {
  const file = join(directory, 'version.txt');
  // In development no client is built.
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  return (_request, response, next) => {
    if (version !== undefined) response.setHeader('X-Tandem-Version', version);
    next();
  };
}

function onlyPages(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|socket\.io)(\/|$)/.test(request.path);
    if (isPage) void handler(request, response, next);
    else next();
  };
}

/** Who reads Brotli is sent what the build has compressed, better than there is time for in a request. */
function sendCompressed(): RequestHandler {
  const compressed = new Set(existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.br')) : []);
  return (request, response, next) => {
    response.vary('Accept-Encoding');
    if (compressed.has(`${request.path.slice(1)}.br`) && request.acceptsEncodings('br')) {
      response.type(extname(request.path)).set('Content-Encoding', 'br');
      request.url = `${request.path}.br`;
    }
    next();
  };
}
