/** The sample workspace: made once per user, from data that ships with the application. */
import { join } from 'node:path';

export const sampleFolder = (home: string): string => join(home, 'workspaces', 'sample');

export async function makeSample(_home: string, _appVersion: string, _log: (line: string) => void): Promise<void> {
  throw new Error('the sample is made in its own commit');
}
