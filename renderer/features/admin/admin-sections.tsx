import {
  Box,
  Cog,
  Disable,
  Form,
  Lightbulb,
  Link,
  People,
  Properties,
  Shield,
  Stopwatch,
  Tag,
} from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AdminSection } from '../../state/tab-address.ts';
import { ArtifactTypesSection } from './artifact-types/artifact-types-section.tsx';
import { AssociationTypesSection } from './association-types/association-types-section.tsx';
import { AttributeTypesSection } from './attribute-types/attribute-types-section.tsx';
import { CategoriesSection } from './requirement-categories/categories-section.tsx';
import { SecurityLabelsSection } from './security-labels/security-labels-section.tsx';
import { ExclusionListsSection } from './exclusion-lists/exclusion-lists-section.tsx';
import { ServiceLevelsSection } from './service-levels/service-levels-section.tsx';
import { SettingsSection } from './settings/settings-section.tsx';
import { SuggestionsSection } from './suggestions/suggestions-section.tsx';
import { TagsSection } from './tags/tags-section.tsx';
import { UserGroupsSection } from './user-groups/user-groups-section.tsx';

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
  { id: 'artifactTypes', label: 'Artifact types', icon: <Box />, render: () => <ArtifactTypesSection /> },
  { id: 'attributeTypes', label: 'Attribute Types', icon: <Form />, render: () => <AttributeTypesSection /> },
  { id: 'securityLabels', label: 'Security Labels', icon: <Shield />, render: () => <SecurityLabelsSection /> },
  { id: 'tags', label: 'Tags', icon: <Tag />, render: () => <TagsSection /> },
  {
    id: 'requirementCategories',
    label: 'Requirement categories',
    icon: <Properties />,
    render: () => <CategoriesSection />,
  },
  { id: 'userGroups', label: 'User groups', icon: <People />, render: () => <UserGroupsSection /> },
  { id: 'serviceLevels', label: 'Service levels', icon: <Stopwatch />, render: () => <ServiceLevelsSection /> },
  { id: 'suggestions', label: 'Suggestions', icon: <Lightbulb />, render: () => <SuggestionsSection /> },
  { id: 'exclusionLists', label: 'Exclusion lists', icon: <Disable />, render: () => <ExclusionListsSection /> },
];
