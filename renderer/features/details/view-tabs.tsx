import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import type { ObjectViewName } from '../../state/tab-address.ts';
import { TabList } from '../../ui/tab-list.tsx';
import { viewsOf } from './detail-views.tsx';

interface ViewTabsProps {
  readonly object: ObjectView;
  readonly view: ObjectViewName;
  readonly onView: (view: ObjectViewName) => void;
}

/** The views of a Details screen, with the number of associations. */
export function ViewTabs({ object, view, onView }: ViewTabsProps): ReactElement {
  const { data } = useContractQuery('association.counts', { id: object.id });
  const tabs = viewsOf(object).map(({ name, label, counted }) => ({
    id: name,
    label: data === undefined || counted === undefined ? label : counted(data.total),
  }));
  return <TabList label="Views" tabs={tabs} current={view} onChoose={onView} />;
}
