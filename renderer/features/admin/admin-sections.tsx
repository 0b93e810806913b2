import { Cog, Link, Properties } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AdminSection } from '../../state/tab-address.ts';
import { AssociationTypesSection } from './association-types/association-types-section.tsx';
import { CategoriesSection } from './requirement-categories/categories-section.tsx';
import { SettingsSection } from './settings/settings-section.tsx';

export interface AdminSectionEntry {
  readonly id: AdminSection;
  readonly label: string;
  readonly icon: ReactElement;
  readonly render: () => ReactElement;
}

/** The sections of Administration, in the order of its list. */
export const adminSections: readonly AdminSectionEntry[] = [
  { id: 'settings', label: 'System settings', icon: <Cog />, render: () => <SettingsSection /> },
  { id: 'associationTypes', label: 'Association types', icon: <Link />, render: () => <AssociationTypesSection /> },
  {
    id: 'requirementCategories',
    label: 'Requirement categories',
    icon: <Properties />,
    render: () => <CategoriesSection />,
  },
];
