/** The host contract over the browser host's loopback connection, for a page that no Electron preload has prepared. */
import type { ChosenFile, HostEvent, InvokeResult, LigatureHost, SavedFile } from '../../shared/contract/host.ts';
import { AppError, type ErrorCode } from '../../shared/error/app-error.ts';
import { decodeWire } from './wire.ts';

const disconnected: InvokeResult = {
  ok: false,
  error: {
    code: 'CANCELLED',
    message: 'The connection to the application was lost. Start Ligature again, then reload.',
  },
};

const noPdf: InvokeResult = {
  ok: false,
  error: { code: 'UNSUPPORTED', message: 'A browser saves no PDF by itself. Print the page, and choose PDF there.' },
};

/** Throws an AppError when the page may not connect: the address was used before, or the application has ended. */
export async function connectBrowserHost(): Promise<LigatureHost> {
  const version = await openSession(takeToken());
  const socket = await openSocket();
  const pending = new Map<number, (result: InvokeResult) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  let lastId = 0;

  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  socket.addEventListener('message', (message: MessageEvent<string>) => {
    // Written by our own server; the client of the contract parses the value inside.
    const answer = decodeWire(message.data) as { event: HostEvent } | ({ id: number } & InvokeResult);
    if ('event' in answer) {
      emit(answer.event);
      return;
    }
    const { id, ...result } = answer;
    pending.get(id)?.(result);
    pending.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const settle of pending.values()) settle(disconnected);
    pending.clear();
    emit({ name: 'host.disconnected', payload: {} });
  });

  return {
    kind: 'browser',
    version,
    canChooseFolder: false,
    invoke(method, input) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(disconnected);
      lastId += 1;
      const id = lastId;
      return new Promise((settle) => {
        pending.set(id, settle);
        socket.send(JSON.stringify({ id, method, input }));
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    chooseFile: async ({ extensions }) => {
      const file = await pickFile(extensions ?? []);
      return file && uploadFile(file);
    },
    chooseFolder: () => Promise.resolve(null),
    // A DroppedFile of a browser is a DOM File; anything else has no content to send.
    fileFromDrop: (file) => (file instanceof File ? uploadFile(file) : Promise.resolve(null)),
    saveFile: (file) => {
      downloadFile(file);
      return Promise.resolve({ ok: true, value: true });
    },
    canSavePdf: false,
    savePdf: () => Promise.resolve(noPdf),
    setMenu: () => undefined,
  };
}

/** The token leaves the address at once, so that it is neither bookmarked nor mistaken for a place in the application. */
function takeToken(): string {
  const token = /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];
  if (token === undefined) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return token;
}

async function openSession(token: string): Promise<string> {
  const answer = await send('/session', token);
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null && 'version' in body ? String(body.version) : '';
}

function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${location.host}/rpc`);
  return new Promise((done, fail) => {
    socket.addEventListener('open', () => done(socket), { once: true });
    socket.addEventListener('error', () => fail(refusal(0)), { once: true });
  });
}

async function uploadFile(file: File): Promise<ChosenFile> {
  const answer = await send(`/upload?name=${encodeURIComponent(file.name)}`, file);
  // Written by our own server, which answers exactly this.
  return (await answer.json()) as ChosenFile;
}

async function send(path: string, body: string | File): Promise<Response> {
  const answer = await fetch(path, { method: 'POST', body, cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) throw refusal(answer?.status ?? 0);
  return answer;
}

function refusal(status: number): AppError {
  const [code, message] = refusals[status] ?? refusals[0];
  return new AppError(code, message);
}

const refusals: Readonly<Record<number, readonly [ErrorCode, string]>> & { readonly 0: readonly [ErrorCode, string] } =
  {
    0: ['CANCELLED', 'The application does not answer. Start Ligature again and open the address that it prints.'],
    401: ['FORBIDDEN', 'This address was used before. Open the newest address that Ligature printed in its terminal.'],
    403: ['FORBIDDEN', 'This page is not a window of the application that is running.'],
    413: ['LIMIT', 'The file is larger than 2 GiB, the most that a browser window can hand over.'],
  };

/** The address of a blob is this page's own; it is given back once the browser has had time to take the content. */
function downloadFile({ name, type, content }: SavedFile): void {
  // A Uint8Array of a page is never over shared memory, which is all that the wider type allows for.
  const address = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function pickFile(extensions: readonly string[]): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((done) => {
    input.addEventListener('change', () => done(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => done(null), { once: true });
    input.click();
  });
}
