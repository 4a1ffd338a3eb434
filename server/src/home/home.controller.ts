import { Controller } from '@nestjs/common';
import { homeRoutes } from '#shared/home/home.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { HomeService } from './home.service.js';

@Controller()
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Endpoint(homeRoutes.get)
  get(@CurrentActor() actor: Actor) {
    return this.home.get(actor);
  }
}
