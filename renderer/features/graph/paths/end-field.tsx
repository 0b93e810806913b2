import { Button, FormGroup } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { refang } from '../../../../shared/indicator/refang.ts';
import { useContractQuery } from '../../../api/query.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { messageOf } from '../../../ui/toast.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { endOfObject, type PathEnd } from './path-search.ts';
import lineStyles from '../../../ui/choice-line.module.css';
import styles from './paths.module.css';

interface EndFieldProps {
  readonly label: string;
  readonly end: PathEnd | null;
  readonly onChange: (end: PathEnd | null) => void;
}

const shown = 8;

/** One end of the paths: a node, or any object of the workspace that is searched for. */
export function EndField({ label, end, onChange }: EndFieldProps): ReactElement {
  return (
    <FormGroup label={label}>
      {end === null ? (
        <EndSearch label={label} onChoose={onChange} />
      ) : (
        <div className={styles.end}>
          <span className={styles.name}>{end.label}</span>
          <Button size="small" text="Change" aria-label={`Change ${label}`} onClick={() => onChange(null)} />
        </div>
      )}
      {end?.ids.length === 0 && <p className={styles.hint}>No workspace has this node: match it first.</p>}
    </FormGroup>
  );
}

interface EndSearchProps {
  readonly label: string;
  readonly onChoose: (end: PathEnd) => void;
}

function EndSearch({ label, onChoose }: EndSearchProps): ReactElement {
  const [text, setText] = useState('');
  // What is pasted may be defanged as it is shown everywhere; what is stored never is.
  const asked = useDebounced(refang(text.trim()), 200);
  const { data, error } = useContractQuery(
    'object.search',
    { text: asked, limit: shown },
    { enabled: asked !== '', keepPrevious: true },
  );
  return (
    <>
      <SearchField label={`${label}: search for an object`} value={text} onChange={setText} autoFocus />
      {error !== null && <p role="alert">{messageOf(error)}</p>}
      {asked !== '' && data !== undefined && (
        <ul className={styles.found} aria-label={`${label}: found`}>
          {data.rows.map((object) => (
            <li key={object.id}>
              <button type="button" className={lineStyles.choice} onClick={() => onChoose(endOfObject(object))}>
                <KindIcon kind={object.kind} type={object.type} />
                <span className={styles.name}>{endOfObject(object).label}</span>
                <OwnerEdge ownerId={object.ownerId} />
              </button>
            </li>
          ))}
          {data.rows.length === 0 && <li className={styles.hint}>Nothing that you may see has this text.</li>}
          {data.more && <li className={styles.hint}>There are more: type more of the name.</li>}
        </ul>
      )}
    </>
  );
}
