import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import type { ObjectViewName } from '../../state/tab-address.ts';
import { AssociationCards } from '../../ui/association-cards/association-cards.tsx';
import { countText } from '../../ui/count-text.ts';
import { ActivityView } from './activity/activity-view.tsx';
import { BehaviorView } from './behavior/behavior-view.tsx';
import { DiamondView } from './diamond/diamond-view.tsx';
import type { OpenDialog } from './object-screen.tsx';
import { Overview } from './overview/overview.tsx';
import { SharingView } from './sharing/sharing-view.tsx';
import { CarriersView } from './tag/carriers-view.tsx';

export interface DetailViewProps {
  readonly object: ObjectView;
  readonly onDialog: (dialog: OpenDialog) => void;
}

interface DetailView {
  readonly name: ObjectViewName;
  readonly label: string;
  /** The name with a number behind it; `associations` is that of direct associations the user may see. */
  readonly counted?: (associations: number) => string;
  readonly isFor: (object: ObjectView) => boolean;
  readonly render: (props: DetailViewProps) => ReactElement;
}

/** The views of a Details screen, in the order of their tabs. */
const detailViews: readonly DetailView[] = [
  {
    name: 'overview',
    label: 'Overview',
    isFor: () => true,
    render: ({ object, onDialog }) => <Overview object={object} onEdit={() => onDialog({ name: 'edit' })} />,
  },
  {
    name: 'associations',
    label: 'Associations',
    counted: (associations) => `Associations ${countText(associations)}`,
    isFor: ({ kind }) => kind !== 'tag',
    render: ({ object, onDialog }) => (
      <AssociationCards object={object} onAssociate={(kind) => onDialog({ name: 'associate', kind })} />
    ),
  },
  {
    name: 'associations',
    label: 'Tagged objects',
    counted: (associations) => `Tagged objects ${countText(associations)}`,
    isFor: ({ kind }) => kind === 'tag',
    render: ({ object }) => <CarriersView key={object.id} object={object} />,
  },
  {
    name: 'behavior',
    label: 'Behavior',
    isFor: ({ kind, type }) => kind === 'indicator' && type === 'File',
    render: ({ object }) => <BehaviorView key={object.id} object={object} />,
  },
  {
    name: 'diamond',
    label: 'Diamond Model',
    isFor: ({ kind }) => kind === 'group',
    render: ({ object, onDialog }) => (
      <DiamondView object={object} onAssociate={(kind) => onDialog({ name: 'associate', kind })} />
    ),
  },
  {
    name: 'sharing',
    label: 'Sharing',
    isFor: ({ kind }) => kind === 'group',
    render: ({ object }) => <SharingView key={object.id} object={object} />,
  },
  {
    name: 'activity',
    label: 'Activity',
    isFor: () => true,
    render: ({ object }) => <ActivityView key={object.id} object={object} />,
  },
];

export const viewsOf = (object: ObjectView): readonly DetailView[] => detailViews.filter(({ isFor }) => isFor(object));
