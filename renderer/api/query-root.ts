import type { Method } from '../../shared/contract/index.ts';
import type { QueryRoot } from '../../shared/contract/row.ts';

type Domain<M extends string> = M extends `${infer D}.${string}` ? D : never;

const rootByDomain = {
  workspace: 'workspace',
  session: 'session',
  owner: 'owner',
  user: 'owner',
  membership: 'owner',
  role: 'owner',
  preference: 'preference',
  object: 'object',
  indicator: 'object',
  group: 'object',
  graph: 'object',
  network: 'object',
  savedGraph: 'graph',
  graphDraft: 'graph',
  victim: 'object',
  victimAsset: 'object',
  intelRequirement: 'object',
  tag: 'object',
  attribute: 'object',
  association: 'association',
  import: 'job',
  job: 'job',
  backup: 'job',
  changeSet: 'changeSet',
  attributeType: 'vocabulary',
  securityLabel: 'vocabulary',
  // Its list says how many associations each type has.
  associationType: 'association',
  exclusionList: 'vocabulary',
  tagRule: 'object',
  technique: 'vocabulary',
  requirementCategory: 'vocabulary',
  // Among the settings is how many associations cross owners: what a change of associations makes stale.
  setting: 'workspace',
  pivot: 'association',
  behavior: 'association',
  fileOccurrence: 'object',
  file: 'object',
  track: 'object',
  requirementResult: 'object',
  vote: 'object',
  review: 'object',
  attachment: 'object',
  sharing: 'object',
  task: 'object',
  post: 'post',
  activity: 'changeSet',
  case: 'case',
  caseTask: 'case',
  artifact: 'case',
  artifactType: 'vocabulary',
  caseNote: 'case',
  timeline: 'case',
  // What is suggested changes with every object and association.
  potential: 'object',
  caseReport: 'case',
  userGroup: 'owner',
  serviceLevel: 'case',
  workflow: 'workflow',
} as const satisfies Record<string, QueryRoot>;

/** First part of the query key of a method: what an invalidation names. */
export function rootOf(method: Method): QueryRoot {
  // A method's name is its domain, a dot and a verb: the table above covers every domain or does not compile.
  const domain = method.slice(0, method.indexOf('.')) as Domain<Method>;
  const byDomain: Record<Domain<Method>, QueryRoot> = rootByDomain;
  return byDomain[domain];
}

/** What a preview says comes from a file and not from the workspace: no change makes it stale, and reading it is slow. */
const keyRoot = (method: Method): QueryRoot | 'file' => (method === 'import.preview' ? 'file' : rootOf(method));

export const queryKey = (method: Method, input: unknown) => [keyRoot(method), method, input] as const;
