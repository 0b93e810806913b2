/** A process of its own that opens a workspace, signs in and imports a file, told by its arguments; to be killed at any moment. */
import { createBackend } from '../../electron/ipc/backend.ts';
import type { FileImportModes } from '../../shared/indicator/file-import.ts';
import { Client } from './client.ts';

const [, , home = '', folder = '', path = '', password = '', modes] = process.argv;
// What the test that starts this process says as JSON.
const files = modes === undefined ? undefined : (JSON.parse(modes) as FileImportModes);
const backend = createBackend({ home, appVersion: '0.0.0-test', openWorkspace: folder });
const client = new Client(backend);
await client.signIn('ada', password);
const [owner] = await client.call('owner.list', {});
process.send?.('started');
const job = await client.importFile(path, owner?.id ?? 0, files);
process.send?.(job.state);
