/** A workspace that an older program made gets the Templates of this one when it is opened. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OpenWorkspace } from '../../electron/ipc/open-workspace.ts';
import { openWriter } from '../../electron/store/connection.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = join(tempFolder(), 'workspace');
const open = (create: boolean) =>
  OpenWorkspace.open({
    folder,
    create,
    appVersion: '0.0.0-test',
    holder: 'a test',
    log: () => undefined,
    onJob: () => undefined,
    onData: () => undefined,
  });

it('an older workspace has the Templates after it was opened, and what somebody added there stays', async () => {
  const made = await open(true);
  const { userId } = (await made.writer.request({
    kind: 'setUp',
    organization: 'Northgate SOC',
    userName: 'ada',
    password: 'correct horse battery',
  })) as { userId: number }; // what `setUp` answers
  await made.close();
  const db = openWriter(workspacePaths(folder).database, 'normal');
  db.exec(`DELETE FROM workflow WHERE name <> 'Phishing';
    UPDATE workflow SET built_in = 0, description = 'Ours' WHERE name = 'Phishing'`);
  db.close();
  const opened = await open(false);
  const answer = await opened.query('workflow.templates', {}, userId);
  await opened.close();
  expect(answer).toMatchObject({
    rows: [
      { name: 'Data leak', builtIn: true },
      { name: 'Malware on a host', builtIn: true },
      { name: 'Phishing', builtIn: false, description: 'Ours' },
    ],
  });
});
