import { Radio } from '@blueprintjs/core';
import { hashLabel } from '../../../../shared/indicator/indicator-value.ts';
import type { ReactElement } from 'react';
import type { MergeSide } from '../../../../shared/contract/file.ts';
import { Confidence } from '../../../ui/confidence.tsx';
import { Rating } from '../../../ui/rating.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import styles from './files.module.css';

interface MergeSidesProps {
  readonly sides: readonly MergeSide[];
  readonly staysId: number;
  readonly onChoose: (id: number) => void;
}

const rows: readonly (readonly [label: string, render: (side: MergeSide) => ReactElement | string | number])[] = [
  ['Threat Rating', ({ object }) => <Rating value={object.rating} />],
  ['Confidence', ({ object }) => <Confidence value={object.confidence} />],
  ['Status', ({ object }) => (object.active === false ? 'Inactive' : 'Active')],
  ['Changed', ({ object }) => <TimeText at={object.modified} as="minute" />],
  ['Attributes', ({ attributes }) => attributes],
  ['Tags', ({ tags }) => tags],
  ['Security Labels', ({ labels }) => labels],
  ['Associations', ({ associations }) => associations],
  ['Occurrences', ({ occurrences }) => occurrences],
  ['False positives', ({ falsePositives }) => falsePositives],
  ['Observations', ({ observations }) => observations],
];

/** The two Files in two columns; the head of a column says that this one stays. */
export function MergeSides({ sides, staysId, onChoose }: MergeSidesProps): ReactElement {
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <td />
          {sides.map(({ object }) => (
            <th key={object.id} scope="col">
              <Radio
                name="stays"
                // What was pressed to come here is gone; without this the keyboard would be nowhere.
                autoFocus={object.id === staysId}
                label={`File #${object.id} stays`}
                checked={object.id === staysId}
                onChange={() => onChoose(object.id)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Hashes</th>
          {sides.map(({ object, hashes }) => (
            <td key={object.id}>
              {hashes.map(({ algorithm, hash }) => (
                <div key={algorithm} className={styles.hash}>
                  <span className={styles.algorithm}>{hashLabel[algorithm]}</span> {hash}
                </div>
              ))}
            </td>
          ))}
        </tr>
        {rows.map(([label, render]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {sides.map((side) => (
              <td key={side.object.id}>{render(side)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
