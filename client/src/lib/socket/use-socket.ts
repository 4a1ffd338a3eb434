import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { socketEvents, type SocketEvent } from '#shared/events.js';
import { connectionStore, openSocket, type ConnectionState, type TandemSocket } from './connection.js';

type Payload<E extends SocketEvent> = z.output<(typeof socketEvents)[E]>;
type AnyListener = (payload: unknown) => void;

/** Runs `attach` with the page's socket while the component is shown, and what it returned when it goes. */
function useSocket(attach: (socket: TandemSocket) => () => void, key: string): void {
  const attached = useEffectEvent(attach);
  useEffect(() => {
    let isShown = true;
    let detach = () => undefined as void;
    void openSocket().then(
      (socket) => {
        if (isShown) detach = attached(socket);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
      detach();
    };
  }, [key]);
}

/** Calls `handler` with each event of this name, parsed by its contract; what is not the contract's is dropped. */
export function useSocketEvent<E extends SocketEvent>(event: E, handler: (payload: Payload<E>) => void): void {
  const handle = useEffectEvent((payload: unknown) => {
    const parsed = socketEvents[event].safeParse(payload);
    if (parsed.success) handler(parsed.data as Payload<E>);
  });
  useSocket((socket) => {
    const listener: AnyListener = (payload) => handle(payload);
    const listening = socket as unknown as Record<'on' | 'off', (event: string, listener: AnyListener) => void>;
    listening.on(event, listener);
    return () => listening.off(event, listener);
  }, event);
}

/**
 * Calls `handler` now if the socket is connected, and at every connection from then on: the place to join a room and to ask for what
 * came since. `key` is what the handler depends on, such as the thread's id: with another key it is called again.
 */
export function useSocketConnect(key: string, handler: () => void): void {
  const handle = useEffectEvent(handler);
  useSocket((socket) => {
    const listener = () => handle();
    socket.on('connect', listener);
    if (socket.connected) listener();
    return () => socket.off('connect', listener);
  }, key);
}

/** `online`, `connecting` (the network is there, the server does not answer yet), `offline` (the browser has no network). */
export const useConnectionState = (): ConnectionState =>
  useSyncExternalStore(connectionStore.subscribe, connectionStore.read);
