import { Controller, Header, Headers } from '@nestjs/common';
import { metricsRoutes } from '#shared/operations/metrics.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { MetricsService } from './metrics.service.js';

@Controller()
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  @Endpoint(metricsRoutes.get)
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  get(@CurrentActor() actor: Actor, @Headers('authorization') authorization?: string) {
    return this.metrics.read(actor, authorization);
  }
}
