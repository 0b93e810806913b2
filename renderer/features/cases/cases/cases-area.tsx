import { Button, ButtonGroup } from '@blueprintjs/core';
import { GridView, List, Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { usePreference } from '../../../state/preference.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { CaseCounts } from './case-counts.tsx';
import { CasesFilter } from './cases-filter.tsx';
import { CasesGrid } from './cases-grid.tsx';
import { CasesList } from './cases-list.tsx';
import { CasesOrder } from './cases-order.tsx';
import { CasesPreference, initialPreference, setCaseFilter, useCaseFilter } from './cases-view.ts';
import { SavedViews } from './saved-views.tsx';
import styles from './cases-area.module.css';

const layouts = [
  { layout: 'grid', label: 'Grid', icon: <GridView size={14} /> },
  { layout: 'list', label: 'List', icon: <List size={14} /> },
] as const;

/** Every Case that the user may see, as a grid or as a list, narrowed by a filter that can be kept as a view. */
export function CasesArea(): ReactElement {
  const [preference, setPreference] = usePreference('cases', CasesPreference, initialPreference);
  const filter = useCaseFilter(preference);
  const creating = useOwnersAllowing('case.create');
  const Shown = preference.layout === 'grid' ? CasesGrid : CasesList;
  return (
    <div className={styles.area}>
      <div className={styles.head}>
        <CaseCounts filter={filter} onFilter={setCaseFilter} />
        <span className={styles.spacer} />
        <CasesOrder preference={preference} onPreference={setPreference} />
        <SavedViews filter={filter} preference={preference} onPreference={setPreference} />
        <ButtonGroup>
          {layouts.map(({ layout, label, icon }) => (
            <Button
              key={layout}
              size="small"
              variant="outlined"
              icon={icon}
              aria-label={label}
              title={label}
              aria-pressed={preference.layout === layout}
              active={preference.layout === layout}
              onClick={() => setPreference({ ...preference, layout })}
            />
          ))}
        </ButtonGroup>
        <CardAction
          label="New Case"
          primary
          icon={<Plus />}
          right={{ allowed: creating.reason === null, reason: creating.reason }}
          onClick={() => openTab({ screen: 'createCase' })}
        />
      </div>
      <CasesFilter filter={filter} onFilter={setCaseFilter} />
      <div className={styles.cases}>
        <Shown filter={filter} preference={preference} onPreference={setPreference} onClear={() => setCaseFilter({})} />
      </div>
    </div>
  );
}
