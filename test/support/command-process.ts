/** A process of its own that opens a workspace, signs in and calls one method, told by its arguments; to be killed at any moment. */
import { createBackend } from '../../electron/ipc/backend.ts';
import { Client } from './client.ts';

const [, , home = '', folder = '', password = '', method = '', input = '{}'] = process.argv;
const backend = createBackend({ home, appVersion: '0.0.0-test', openWorkspace: folder });
const client = new Client(backend);
await client.signIn('ada', password);
process.send?.('started');
process.send?.(await client.outcome(method, JSON.parse(input)));
