/** The switches of a workspace that only a System Administrator sets. All are off in a new workspace. */
export const systemSettings = ['crossOwner', 'privateIndicators', 'readersMayReport'] as const;
export type SystemSetting = (typeof systemSettings)[number];
