import type { PermissionDefinition } from './permission-definition.ts';

/** The keys of the Case Management tab of the role editor. */
export const workflowPermissions = [
  {
    key: 'workflow.case',
    label: 'Case',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['case.view'] },
        { name: 'Edit', verbs: ['case.view', 'case.modify', 'case.association.modify'] },
        {
          name: 'Full',
          verbs: ['case.view', 'case.modify', 'case.association.modify', 'case.delete', 'case.potential.bulkAct'],
        },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    note: 'case.potential.bulkAct: the requirement reserves the Bulk Action menu for Organization Administrators, the only built-in role at Full.',
  },
  {
    key: 'workflow.caseTag',
    label: 'Case Tag',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['caseTag.view'] },
        { name: 'Edit Own', verbs: ['caseTag.view', 'caseTag.create', 'caseTag.modifyOwn', 'caseTag.deleteOwn'] },
        { name: 'Edit All', verbs: ['caseTag.view', 'caseTag.create', 'caseTag.modifyAny', 'caseTag.deleteAny'] },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    own: { meaning: 'in Cases assigned to you', facts: ['isAssignee'] },
  },
  {
    key: 'workflow.openCase',
    label: 'Open Case',
    area: 'Case Management',
    source: 'decision',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Allowed', verbs: ['case.create'] },
      ],
    },
    note: 'None does not close Workflow.',
  },
  {
    key: 'workflow.note',
    label: 'Note',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['note.view'] },
        { name: 'Create', verbs: ['note.view', 'note.create', 'note.modifyOwn'] },
        { name: 'Full', verbs: ['note.view', 'note.create', 'note.modifyAny', 'note.deleteAny'] },
      ],
    },
    own: { meaning: 'created by you and last edited by you', facts: ['isAuthor', 'isLastEditor'] },
    note: 'None hides Notes only.',
  },
  {
    key: 'workflow.timeline',
    label: 'Timeline',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['timeline.view'] },
        { name: 'Create', verbs: ['timeline.view', 'timeline.create', 'timeline.modify'] },
        { name: 'Full', verbs: ['timeline.view', 'timeline.create', 'timeline.modify', 'timeline.delete'] },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    note: 'modify and delete never reach system-created events.',
  },
  {
    key: 'workflow.template',
    label: 'Template',
    detail: 'Workflows tab',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['workflow.view'] },
        {
          name: 'Edit',
          verbs: ['workflow.view', 'workflow.create', 'workflow.modify', 'systemTemplate.view', 'systemTemplate.copy'],
        },
        {
          name: 'Full',
          verbs: [
            'workflow.view',
            'workflow.create',
            'workflow.modify',
            'workflow.delete',
            'systemTemplate.view',
            'systemTemplate.copy',
          ],
        },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    note: 'systemTemplate.*: the Templates tab is closed to Read Only User, Read Only Commenter and App Developer and open to the other built-in roles, which are exactly those at Edit or Full. Adding a Template needs the System role Administrator.',
  },
  {
    key: 'workflow.task',
    label: 'Task',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['task.view'] },
        { name: 'Edit Own', verbs: ['task.view', 'task.create', 'task.modifyOwn'] },
        { name: 'Edit All', verbs: ['task.view', 'task.create', 'task.modifyAny'] },
        { name: 'Full', verbs: ['task.view', 'task.create', 'task.modifyAny', 'task.deleteAny'] },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    own: { meaning: 'assigned to you', facts: ['isAssignee'] },
  },
  {
    key: 'workflow.artifact',
    label: 'Artifact',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['artifact.view'] },
        {
          name: 'Edit Own',
          verbs: ['artifact.view', 'artifact.create', 'artifact.modifyOwn', 'artifact.association.modify'],
        },
        {
          name: 'Delete Own',
          verbs: [
            'artifact.view',
            'artifact.create',
            'artifact.modifyOwn',
            'artifact.deleteOwn',
            'artifact.association.modify',
          ],
        },
        {
          name: 'Edit All',
          verbs: ['artifact.view', 'artifact.create', 'artifact.modifyAny', 'artifact.association.modify'],
        },
        {
          name: 'Delete All',
          verbs: [
            'artifact.view',
            'artifact.create',
            'artifact.modifyAny',
            'artifact.deleteAny',
            'artifact.association.modify',
          ],
        },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    own: { meaning: 'created by you', facts: ['isAuthor'] },
    note: 'Levels are not ranks: Edit All deletes nothing, Delete Own deletes own. artifact.association.modify follows the right to modify that artifact.',
  },
  {
    key: 'workflow.caseAttribute',
    label: 'Case Attribute',
    area: 'Case Management',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['caseAttribute.view'] },
        { name: 'Create', verbs: ['caseAttribute.view', 'caseAttribute.create'] },
        {
          name: 'Full',
          verbs: ['caseAttribute.view', 'caseAttribute.create', 'caseAttribute.modify', 'caseAttribute.delete'],
        },
      ],
    },
    closesWorkflowAt: { organization: ['None'] },
    note: 'modify at Full is a decision: the text names view, create and delete only.',
  },
] as const satisfies readonly PermissionDefinition[];
