import type { ReactElement } from 'react';
import { perform } from '../../../commands/perform.ts';
import { findAction } from '../../../commands/registry.ts';
import { ShortcutKeys } from '../../../commands/shortcut-keys.tsx';
import { ChoiceItem } from '../../../ui/context-menu/choice-item.tsx';
import { closeGraphRequest } from '../graph-request.ts';

/** Actions of the registry as items of the menu: the same words, keys and reasons as everywhere. */
export function ActionItems({ ids }: { readonly ids: readonly string[] }): ReactElement {
  return (
    <>
      {ids.map((id) => {
        const action = findAction(id);
        if (action === undefined) return null;
        const available = action.available();
        return (
          <ChoiceItem
            key={id}
            text={action.label}
            icon={action.icon}
            denied={available === true ? null : available}
            label={action.shortcut === undefined ? undefined : <ShortcutKeys shortcut={action.shortcut} />}
            onChoose={() => {
              closeGraphRequest();
              perform(action);
            }}
          />
        );
      })}
    </>
  );
}
