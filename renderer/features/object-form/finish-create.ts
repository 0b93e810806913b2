import type { CreatableKind } from '../../state/tab-address.ts';
import { closeTab, openTab, useTabs } from '../../state/tabs.ts';

/** Leaves the form for the new object: the form's tab closes, the object's opens. */
export function finishCreate(kind: CreatableKind, id: number, title: string): void {
  const form = useTabs.getState().tabs.find(({ address }) => address.screen === 'create' && address.kind === kind);
  openTab({ screen: 'object', id }, { title });
  if (form !== undefined) closeTab(form.id);
}
