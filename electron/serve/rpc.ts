/** Carries the contract over one WebSocket per window: `{id, method, input}` one way, `{id, ok, …}` and `{event}` the other. */
import type { WebSocket } from 'ws';
import type { InvokeResult } from '../../shared/contract/host.ts';
import type { HostBackend, HostSession } from '../app/host-contract.ts';
import { encodeWire } from './wire.ts';

/** RFC 6455: 1007 is a message that is not what the protocol carries. */
const malformedMessage = 1007;

/** Answers the session of the window, which ends with the connection. */
export function serveSocket(socket: WebSocket, backend: HostBackend, log: (line: string) => void): HostSession {
  const send = (value: unknown) => {
    if (socket.readyState === socket.OPEN) socket.send(encodeWire(value));
  };
  const session = backend.openSession((event) => send({ event: { name: event.name, payload: event.payload } }));
  socket.on('close', () => session.close());
  socket.on('error', (error) => log(`A window's connection failed: ${error.message}`));
  socket.on('message', (data, isBinary) => {
    // One text message arrives as one Buffer: that is the library's default binary type.
    const call = !isBinary && Buffer.isBuffer(data) ? parseCall(data.toString('utf8')) : null;
    if (!call) {
      socket.close(malformedMessage, 'not a call');
      return;
    }
    session.invoke(call.method, call.input).then(
      (result) => send({ id: call.id, ...result }),
      (error: unknown) => {
        log(`The backend broke its promise on ${call.method}: ${String(error)}`);
        send({ id: call.id, ...internalError });
      },
    );
  });
  return session;
}

const internalError: InvokeResult = {
  ok: false,
  error: { code: 'INTERNAL', message: 'Something went wrong inside the application.' },
};

interface Call {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

export function parseCall(text: string): Call | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // answered by closing the connection
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('method' in value)) return null;
  const { id, method } = value;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || typeof method !== 'string') return null;
  return { id, method, input: 'input' in value ? value.input : undefined };
}
