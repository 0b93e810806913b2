/** The dialogs of a Case; one is open at a time. */
export type CaseDialog = 'edit' | 'assign' | 'viewers' | 'close' | 'delete';
