import { join } from 'node:path';

export interface HomeSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly userHome: string;
}

/** The same folder that Electron calls `userData`, so that every host finds the same workspaces. LIGATURE_HOME wins. */
export function homeFolder({ platform, env, userHome }: HomeSurroundings): string {
  if (env['LIGATURE_HOME']) return env['LIGATURE_HOME'];
  if (platform === 'win32') return join(env['APPDATA'] || join(userHome, 'AppData', 'Roaming'), 'Ligature');
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Ligature');
  return join(env['XDG_CONFIG_HOME'] || join(userHome, '.config'), 'Ligature');
}
