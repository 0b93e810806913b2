import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { homeFolder } from '../app/home-folder.ts';

export interface ServeOptions {
  readonly home: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly openWindow: boolean;
  readonly workspace: string | undefined;
}

/** Throws with a sentence for the user when an option is unknown or not usable. */
export function parseServeOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      workspace: { type: 'string' },
      'no-window': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port needs a number from 0 to 65535, not "${values.port}"`);
  return {
    home: homeFolder({ platform: process.platform, env, userHome: homedir() }),
    port,
    openWindow: !values['no-window'],
    workspace: values.workspace,
  };
}
