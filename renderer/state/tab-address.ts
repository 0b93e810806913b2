import { z } from 'zod';
import { BrowseFilter } from '../../shared/contract/object.ts';
import { kindLabel, objectKinds } from '../../shared/model/object-type.ts';

/** The views of a Details screen; which of them an object has is said by `features/details/detail-views.tsx`. */
export const objectViews = ['overview', 'associations', 'behavior', 'diamond', 'sharing', 'activity'] as const;
export type ObjectViewName = (typeof objectViews)[number];

/** Kinds that a form can make. */
export const creatableKinds = ['indicator', 'group', 'victim', 'intelRequirement', 'track', 'tag'] as const;
export type CreatableKind = (typeof creatableKinds)[number];

export const adminSections = [
  'settings',
  'associationTypes',
  'attributeTypes',
  'securityLabels',
  'tags',
  'exclusionLists',
  'requirementCategories',
  'artifactTypes',
  'userGroups',
  'serviceLevels',
  'suggestions',
] as const;
/** The areas of the Cases screen. */
export const caseAreas = ['cases', 'tasks', 'workflows', 'templates'] as const;
export type CaseArea = (typeof caseAreas)[number];

export type AdminSection = (typeof adminSections)[number];

/** One pivot: from objects to what is associated with them, of a kind and perhaps of some of its types. */
export const PivotStep = z.object({
  id: z.int().min(1),
  kind: z.enum(objectKinds),
  types: z.array(z.string().max(60)).max(60).optional(),
  /** Objects that share a Group instead of those that are associated directly. */
  derived: z.boolean().optional(),
});
export type PivotStep = z.infer<typeof PivotStep>;

/** Where a tab is. Object ids are plain numbers here, because an address is kept across restarts. */
export const TabAddress = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('home') }),
  z.object({ screen: z.literal('browse'), filter: BrowseFilter.optional() }),
  z.object({ screen: z.literal('object'), id: z.int().min(1), view: z.enum(objectViews).optional() }),
  z.object({ screen: z.literal('create'), kind: z.enum(creatableKinds) }),
  z.object({ screen: z.literal('import'), jobId: z.int().min(1).optional() }),
  z.object({ screen: z.literal('paste') }),
  z.object({ screen: z.literal('pivot'), trail: z.array(PivotStep).min(1).max(50) }),
  z.object({ screen: z.literal('unified'), id: z.int().min(1) }),
  z.object({ screen: z.literal('posts') }),
  z.object({ screen: z.literal('cases'), area: z.enum(caseAreas).optional() }),
  z.object({ screen: z.literal('createCase'), workflowId: z.int().min(1).optional() }),
  z.object({ screen: z.literal('workflow'), id: z.int().min(1) }),
  z.object({ screen: z.literal('graphs') }),
  z.object({ screen: z.literal('graph'), key: z.string().min(1).max(60), saved: z.int().min(1).optional() }),
  z.object({ screen: z.literal('admin'), section: z.enum(adminSections).optional() }),
]);
export type TabAddress =
  | { readonly screen: 'home' }
  | { readonly screen: 'browse'; readonly filter?: BrowseFilter }
  | { readonly screen: 'object'; readonly id: number; readonly view?: ObjectViewName }
  | { readonly screen: 'create'; readonly kind: CreatableKind }
  | { readonly screen: 'import'; readonly jobId?: number }
  | { readonly screen: 'paste' }
  | { readonly screen: 'pivot'; readonly trail: PivotStep[] }
  | { readonly screen: 'unified'; readonly id: number }
  | { readonly screen: 'posts' }
  | { readonly screen: 'cases'; readonly area?: CaseArea }
  | { readonly screen: 'createCase'; readonly workflowId?: number }
  | { readonly screen: 'workflow'; readonly id: number }
  | { readonly screen: 'graphs' }
  /** `key` names the graph of this tab and its autosaved draft; `saved` the saved graph that it was opened from. */
  | { readonly screen: 'graph'; readonly key: string; readonly saved?: number }
  | { readonly screen: 'admin'; readonly section?: AdminSection };

/** Addresses with the same key share one tab: an object in any view, a list with the same filter. */
export function tabKey(address: TabAddress): string {
  switch (address.screen) {
    case 'home':
    case 'import':
    case 'paste':
    case 'posts':
    case 'cases':
    case 'graphs':
    case 'admin':
      return address.screen;
    case 'graph':
      return `graph:${address.key}`;
    case 'createCase':
      return `createCase:${address.workflowId ?? ''}`;
    case 'browse':
      return `browse:${JSON.stringify(address.filter ?? {})}`;
    case 'object':
    case 'unified':
    case 'workflow':
      return `${address.screen}:${address.id}`;
    case 'pivot':
      return `pivot:${address.trail[0]?.id ?? 0}`;
    case 'create':
      return `create:${address.kind}`;
  }
}

/** What a tab is called until its screen knows better. */
export function defaultTitle(address: TabAddress): string {
  switch (address.screen) {
    case 'home':
      return 'Home';
    case 'import':
      return 'Import';
    case 'browse':
      return 'Browse';
    case 'object':
    case 'unified':
      return `#${address.id}`;
    case 'create':
      return `New ${kindLabel[address.kind].one}`;
    case 'paste':
      return 'Paste Indicators';
    case 'pivot':
      return 'Pivot';
    case 'posts':
      return 'Posts';
    case 'cases':
      return 'Cases';
    case 'createCase':
      return 'New Case';
    case 'workflow':
      return `Workflow ${address.id}`;
    case 'graphs':
      return 'Graphs';
    case 'graph':
      return 'Graph';
    case 'admin':
      return 'Administration';
  }
}
