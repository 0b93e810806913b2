import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { suggestionBounds } from '../../../../shared/model/potential.ts';
import { artifactText } from '../../../ui/artifact/artifact-value.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import { cutText } from '../../../ui/potential/why-text.ts';
import styles from './potential.module.css';

type Potential = Output<'potential.list'>;

const cutsAtFirst = 3;

/** Below the suggestions: values in too many Cases, what exclusion lists keep out, and where a bound cut something. */
export function PotentialNotices({ potential }: { readonly potential: Potential }): ReactElement | null {
  const [all, setAll] = useState(false);
  const { common, artifacts, cuts, moreCuts, counts } = potential;
  const full = counts.filter(({ exact, total }) => !exact && total >= suggestionBounds.perKind);
  const shown = all ? cuts : cuts.slice(0, cutsAtFirst);
  const hidden = cuts.length - shown.length;
  if (common.length + artifacts.excluded + cuts.length + full.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label="What is not listed">
      {common.map(({ artifact, cases }) => (
        <li key={artifact.id}>
          {countText(cases)}+ Cases share Artifact {artifact.type} {artifactText(artifact)}: too common to be listed.
        </li>
      ))}
      {artifacts.excluded > 0 && (
        <li>
          {countOf(artifacts.excluded, 'Artifact is', 'Artifacts are')} left out: an exclusion list holds{' '}
          {artifacts.excluded === 1 ? 'its value' : 'their values'}.
        </li>
      )}
      {full.map(({ kind, total }) => (
        <li key={kind}>
          Only the {countText(total)} strongest {words[kind]} are listed.
        </li>
      ))}
      {shown.map((cut, place) => (
        // Lines have no identity of their own and are never moved.
        <li key={place}>Looked at {cutText(cut)}.</li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            and {countOf(hidden, 'more line')}
          </button>
        </li>
      )}
      {all && moreCuts > 0 && <li>and {countText(moreCuts)} more where only the newest were looked at.</li>}
    </ul>
  );
}

const words = { indicator: 'Indicators', group: 'Groups', case: 'Cases' } as const;
