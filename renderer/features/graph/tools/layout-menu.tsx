import { Button, Menu, MenuDivider, MenuItem, PopoverNext, Switch, Tooltip } from '@blueprintjs/core';
import { Graph } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { layoutNames } from '../../../../shared/graph/view.ts';
import { perform } from '../../../commands/perform.ts';
import { findAction } from '../../../commands/registry.ts';
import { layoutLabels } from '../../../graph/layout-run.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { layoutIcons } from './layout-icons.tsx';
import styles from './layout-menu.module.css';

/** The layouts, and whether the same graph is always laid out the same way. */
export function LayoutMenu({ graph }: GraphPartProps): ReactElement {
  const { session } = graph;
  const { layout } = session.model.view;
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      content={
        <div>
          <Menu aria-label="Layouts">
            {layoutNames.map((name) => (
              <MenuItem
                key={name}
                text={layoutLabels[name]}
                icon={layoutIcons[name]}
                active={layout.name === name}
                onClick={() => perform(findAction(`graph.layout.${name}`))}
              />
            ))}
            <MenuDivider />
          </Menu>
          <Switch
            className={styles.switch ?? ''}
            checked={layout.deterministic}
            label="Same graph, same picture"
            onChange={() =>
              session.setView(layout.deterministic ? 'Layouts go on from here' : 'Layouts start anew', {
                layout: { ...layout, deterministic: !layout.deterministic },
              })
            }
          />
          <p className={styles.note}>Off, the force layout goes on from where the nodes are. Pinned nodes stay.</p>
        </div>
      }
    >
      <Tooltip content="Layouts" placement="bottom">
        <Button variant="minimal" icon={<Graph />} aria-label="Layouts" className={styles.button ?? ''} />
      </Tooltip>
    </PopoverNext>
  );
}
