/** What graphs can be exported as. */
export interface ExportFormat {
  readonly id: 'png' | 'svg' | 'gexf' | 'graphml' | 'json' | 'nodes' | 'edges';
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  /** Pictures show what is drawn; what legend and filters hide is not in them. */
  readonly isPicture: boolean;
}

export const exportFormats: readonly ExportFormat[] = [
  { id: 'png', label: 'PNG picture', extension: '.png', type: 'image/png', isPicture: true },
  { id: 'svg', label: 'SVG picture', extension: '.svg', type: 'image/svg+xml', isPicture: true },
  { id: 'gexf', label: 'GEXF (Gephi)', extension: '.gexf', type: 'application/xml', isPicture: false },
  {
    id: 'graphml',
    label: 'GraphML (yEd, Cytoscape)',
    extension: '.graphml',
    type: 'application/xml',
    isPicture: false,
  },
  { id: 'json', label: 'JSON, everything', extension: '.json', type: 'application/json', isPicture: false },
  { id: 'nodes', label: 'CSV of nodes', extension: '-nodes.csv', type: 'text/csv', isPicture: false },
  { id: 'edges', label: 'CSV of edges', extension: '-edges.csv', type: 'text/csv', isPicture: false },
];

export type ExportScope = 'all' | 'visible' | 'selection';

/** What of the graph a picture shows: all that is visible, or what the camera sees of it. */
export type PicturePart = 'whole' | 'view';

export interface ExportWish {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly part: PicturePart;
  /** Values of Indicators as they are instead of defanged. */
  readonly raw: boolean;
  /** Pixels of a picture for each pixel of the drawing. */
  readonly scale: number;
}
