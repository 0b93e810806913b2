import { Radio, RadioGroup } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { countOf } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { rowsOfPicture } from './export-file.ts';
import type { ExportScope, PicturePart } from './export-format.ts';

interface PartChoiceProps extends GraphPartProps {
  readonly scope: ExportScope;
  readonly part: PicturePart;
  readonly onChange: (part: PicturePart) => void;
}

/** Whether a picture shows all of the graph, or what the canvas shows of it now. */
export function PartChoice({ graph, scope, part, onChange }: PartChoiceProps): ReactElement {
  const isDrawn = graph.canvas.seen !== null;
  const inView = isDrawn ? rowsOfPicture(graph, scope, 'view').length : 0;
  return (
    <RadioGroup
      label="Part"
      selectedValue={part}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'view' ? 'view' : 'whole')}
    >
      <Radio value="whole" label="Whole graph" />
      <Radio
        value="view"
        disabled={!isDrawn}
        label={isDrawn ? `Part in view: ${countOf(inView, 'node')}` : 'Part in view: the canvas could not be drawn'}
      />
    </RadioGroup>
  );
}
