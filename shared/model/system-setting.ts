/** The switches of a workspace that only a System Administrator sets. All but `workflow` are off in a new workspace. */
export const systemSettings = ['workflow', 'crossOwner', 'privateIndicators', 'readersMayReport'] as const;
export type SystemSetting = (typeof systemSettings)[number];
