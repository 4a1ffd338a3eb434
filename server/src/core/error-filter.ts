import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { ErrorCode } from '#shared/error-codes.js';
import { AppError } from './errors.js';

const codeByStatus: Record<number, ErrorCode> = {
  400: 'malformed-request',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'malformed-request',
};

/** Every error leaves as `{code, message, fields?}`. What nobody expected is logged, and tells the client nothing. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('errors');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = this.translate(thrown, response);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
    // What the handler had said of its answer is not true of this one.
    response.setHeader('Cache-Control', 'no-store');
    response.status(error.status).type('json').json(error.view);
  }

  private translate(thrown: unknown, response: Response): AppError {
    const error = asAppError(thrown);
    const requestId = response.getHeader('X-Request-Id');
    if (error.code === 'internal-error')
      this.logger.error({ err: thrown, requestId }, 'A request could not be answered');
    return error;
  }
}

/** Errors of Express and its parsers carry `status`; anything else is ours to repair. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const status =
    thrown instanceof HttpException
      ? thrown.getStatus()
      : typeof thrown === 'object' && thrown !== null && 'status' in thrown
        ? Number(thrown.status)
        : thrown instanceof URIError
          ? 400
          : 500;
  const code = codeByStatus[status] ?? (status >= 400 && status < 500 ? 'malformed-request' : 'internal-error');
  return new AppError(code, { cause: thrown });
}
