import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const RESOLUTION_MS = 20;
const WINDOW_MS = 1_000;

/** How late this process comes to what it has to do. */
@Injectable()
export class EventLoopDelay implements OnModuleInit, OnModuleDestroy {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private lastWindows: [number, number] = [0, 0];
  private timer: NodeJS.Timeout | undefined;

  onModuleInit(): void {
    this.histogram.enable();
    this.timer = setInterval(() => this.read(), WINDOW_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  /** The smaller mean of the last two seconds, in milliseconds: one long step is no overload, several in a row are. */
  meanMs(): number {
    return Math.min(...this.lastWindows);
  }

  private read(): void {
    const mean = this.histogram.count > 0 ? this.histogram.mean / 1e6 - RESOLUTION_MS : 0;
    this.lastWindows = [this.lastWindows[1], Math.max(0, mean)];
    this.histogram.reset();
  }
}
