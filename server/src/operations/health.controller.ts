import { Controller, Header } from '@nestjs/common';
import { healthRoutes } from '#shared/operations/health.contract.js';
import { DatabaseReady } from '../core/database-ready.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { AppError } from '../core/errors.js';
import { Load } from '../core/load.js';
import { openApiDocument } from './openapi.js';

@Controller()
export class HealthController {
  constructor(
    private readonly database: DatabaseReady,
    private readonly load: Load,
  ) {}

  @Endpoint(healthRoutes.live)
  live() {
    return { status: 'live' };
  }

  @Endpoint(healthRoutes.ready)
  async ready() {
    if (this.load.isStopping || !(await this.database.answers())) throw new AppError('busy');
    return { status: 'ready' };
  }

  @Endpoint(healthRoutes.openapi)
  @Header('Cache-Control', 'public, max-age=300')
  openapi() {
    return openApiDocument();
  }
}
