import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CONFIG, type Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { Metrics } from '../core/metrics.js';

@Injectable()
export class MetricsService {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * In Prometheus' text format.
   * @param authorization the request's header of this name
   * @throws AppError `not-found` for whoever is neither an administrator nor knows the token
   */
  read(actor: Actor, authorization: string | undefined): Promise<string> {
    if (!actor.isAdministrator && !this.isToken(authorization)) throw new AppError('not-found');
    return this.metrics.registry.metrics();
  }

  private isToken(authorization = ''): boolean {
    const { metricsToken } = this.config;
    return metricsToken !== undefined && timingSafeEqual(digest(authorization), digest(`Bearer ${metricsToken}`));
  }
}

/** Of one length, as the comparison in constant time asks for. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
