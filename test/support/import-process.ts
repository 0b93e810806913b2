/** A process of its own that opens a workspace, signs in and imports a file, told by its arguments; to be killed at any moment. */
import { createBackend } from '../../electron/ipc/backend.ts';
import { Client } from './client.ts';

const [, , home = '', folder = '', path = '', password = ''] = process.argv;
const backend = createBackend({ home, appVersion: '0.0.0-test', openWorkspace: folder });
const client = new Client(backend);
await client.signIn('ada', password);
const [owner] = await client.call('owner.list', {});
process.send?.('started');
const job = await client.importFile(path, owner?.id ?? 0);
process.send?.(job.state);
