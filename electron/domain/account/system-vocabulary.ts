/** The vocabulary of every new workspace: Systemwide Security Labels and Attribute Types. */

/** Published colours of the Traffic Light Protocol 2.0; WHITE is its legacy name for CLEAR. */
export const tlpLabels = [
  ['TLP:RED', 'FF2B2B', 'For the eyes and ears of individual recipients only'],
  ['TLP:AMBER+STRICT', 'FFC000', 'Limited disclosure within the organization'],
  ['TLP:AMBER', 'FFC000', 'Limited disclosure within the organization and its clients'],
  ['TLP:GREEN', '33FF00', 'Limited disclosure within the community'],
  ['TLP:CLEAR', 'FFFFFF', 'No limit on disclosure'],
  ['TLP:WHITE', 'FFFFFF', 'No limit on disclosure (TLP 1.0)'],
] as const;

/** Name, description, whether it is Markdown. */
export const systemAttributeTypes: readonly (readonly [name: string, description: string | null, markdown: boolean])[] =
  [
    ['Description', 'What the object is, in prose', true],
    ['Source', 'Where the information comes from', false],
    ['Alias', 'Another name of the same thing', false],
    ['External ID', 'Identifier in a public catalogue, such as an ATT&CK number', false],
    ['Platform', 'Operating system or environment concerned', false],
    ['Additional Analysis and Context', 'Findings that help to judge the object', true],
    ['Detection', 'How the behaviour can be noticed', true],
    // What exchange formats state beside the fields: known to every owner, so that an import needs no right to make types.
    ...[
      'Action Type',
      'Architecture',
      'Capability',
      'Contact Information',
      'File Name',
      'File Path',
      'Full Name',
      'Goal',
      'Identity Class',
      'Implementation Language',
      'Indicator Type',
      'Kill Chain Phase',
      'Malware Family',
      'Malware Type',
      'Name',
      'Objective',
      'Personal Motivation',
      'Primary Motivation',
      'Registry Value Data',
      'Report Type',
      'Resource Level',
      'Role',
      'Secondary Motivation',
      'Sector',
      'Short Name',
      'Sophistication',
      'Threat Actor Type',
      'Tool Type',
      'Tool Version',
    ].map((name) => [name, null, false] as const),
  ];
