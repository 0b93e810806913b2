import type { PermissionDefinition } from './permission-definition.ts';

const attributeTypeLevels = [
  { name: 'Read', verbs: ['attributeType.view'] },
  { name: 'Create', verbs: ['attributeType.view', 'attributeType.create', 'attributeType.modify'] },
  {
    name: 'Full',
    verbs: ['attributeType.view', 'attributeType.create', 'attributeType.modify', 'attributeType.delete'],
  },
] as const;

/** The keys of the Access Control tab of the role editor. */
export const accessPermissions = [
  {
    key: 'access.invite',
    label: 'Invite',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Allowed', verbs: ['invitation.view', 'invitation.accept', 'invitation.delete'] },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Allowed', verbs: ['invitation.send'] },
      ],
    },
  },
  {
    key: 'access.membership',
    label: 'Membership',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['profile.view'] },
        { name: 'Modify', verbs: ['profile.view'] },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['member.view'] },
        { name: 'Modify', verbs: ['member.view', 'member.role.modify', 'member.defaultRole.modify'] },
      ],
    },
    note: 'Organization: only profile pages that belong to this Organization are affected; Read and Modify are equal there.',
  },
  {
    key: 'access.settings',
    label: 'Settings',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['settings.view', 'dashboard.default.edit', 'dashboard.shared.edit'] },
        {
          name: 'Full',
          verbs: [
            'settings.view',
            'settings.modify',
            'dashboard.edit',
            'dashboard.delete',
            'dashboard.default.edit',
            'dashboard.default.set',
            'dashboard.shared.edit',
          ],
        },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['settings.view'] },
        { name: 'Full', verbs: ['settings.view', 'settings.modify'] },
      ],
    },
    note: 'Organization Read edits the default dashboard and shared dashboards but may not choose the default one.',
  },
  {
    key: 'access.users',
    label: 'Users',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: ['user.viewSelf'] },
        { name: 'Read', verbs: ['user.viewSelf', 'user.view'] },
        { name: 'Create', verbs: ['user.viewSelf', 'user.view', 'user.create', 'user.modify'] },
        { name: 'Full', verbs: ['user.viewSelf', 'user.view', 'user.create', 'user.modify', 'user.delete'] },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: [] },
        { name: 'Create', verbs: [] },
        { name: 'Full', verbs: [] },
      ],
    },
    noEffectIn: ['community'],
    note: "Stored but without effect in Communities. create, modify and delete never reach a user whose System role ranks higher than the actor's (systemRanks).",
  },
  {
    key: 'access.apps',
    label: 'Apps',
    detail: 'App Builder',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        { name: 'App Builder build allowed', verbs: ['app.view', 'app.build'] },
        { name: 'App Builder release allowed', verbs: ['app.view', 'app.build', 'app.release'] },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'App Builder build allowed', verbs: [] },
        { name: 'App Builder release allowed', verbs: [] },
      ],
    },
    noEffectIn: ['community'],
  },
  {
    key: 'access.attributeType',
    label: 'Attribute Type',
    area: 'Access Control',
    source: 'requirement',
    levels: { organization: attributeTypeLevels, community: attributeTypeLevels },
    systemScoped: 'view only',
    note: "create, modify and delete apply to the owner's own types, never to System types.",
  },
  {
    key: 'access.securityLabel',
    label: 'Security Label',
    area: 'Access Control',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'Read', verbs: ['securityLabel.view'] },
        { name: 'Create', verbs: ['securityLabel.view', 'securityLabel.apply', 'securityLabel.remove'] },
        {
          name: 'Full',
          verbs: [
            'securityLabel.view',
            'securityLabel.apply',
            'securityLabel.remove',
            'securityLabel.create',
            'securityLabel.modify',
            'securityLabel.delete',
            'securityLabel.consolidate',
          ],
        },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['securityLabel.view'] },
        { name: 'Create', verbs: ['securityLabel.view', 'securityLabel.apply', 'securityLabel.remove'] },
        {
          name: 'Full',
          verbs: [
            'securityLabel.view',
            'securityLabel.apply',
            'securityLabel.remove',
            'securityLabel.create',
            'securityLabel.modify',
            'securityLabel.delete',
            'securityLabel.consolidate',
          ],
        },
      ],
    },
    closesIntelAt: { community: ['None'] },
    systemScoped: 'view, apply and remove only',
    note: "Administration covers the owner's labels, never Systemwide ones. Create applies and removes; it does not create labels.",
  },
] as const satisfies readonly PermissionDefinition[];
