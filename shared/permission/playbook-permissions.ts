import type { PermissionDefinition } from './permission-definition.ts';

/** The keys of the Playbooks tab of the role editor. */
export const playbookPermissions = [
  {
    key: 'playbooks.userActions',
    label: 'Playbook User Actions',
    area: 'Playbooks',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Execute', verbs: ['playbook.userAction.execute'] },
      ],
    },
  },
  {
    key: 'playbooks.playbook',
    label: 'Playbook',
    area: 'Playbooks',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['playbook.view'] },
        { name: 'Create', verbs: ['playbook.view', 'playbook.create', 'playbook.modify'] },
        { name: 'Activate', verbs: ['playbook.view', 'playbook.create', 'playbook.modify', 'playbook.activate'] },
        {
          name: 'Full',
          verbs: ['playbook.view', 'playbook.create', 'playbook.modify', 'playbook.activate', 'playbook.delete'],
        },
      ],
    },
  },
] as const satisfies readonly PermissionDefinition[];
