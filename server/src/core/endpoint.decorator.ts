import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Route } from '#shared/route.js';

export const ENDPOINT = 'tandem:endpoint';

/** Mounts a handler by its contract: method, path and status are written once, in `shared/`. */
export function Endpoint(route: Route): MethodDecorator {
  return applyDecorators(
    RequestMapping({ method: RequestMethod[route.method], path: route.path }),
    HttpCode(route.status),
    SetMetadata(ENDPOINT, route),
  );
}
