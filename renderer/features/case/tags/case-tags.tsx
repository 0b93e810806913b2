import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { useContractQuery } from '../../../api/query.ts';
import { ObjectTags } from '../../../ui/object-tags.tsx';
import styles from './case-tags.module.css';

/** The Tags line of the header. */
export function CaseTags({ kase }: { readonly kase: CaseView }): ReactElement {
  const { data: object } = useContractQuery('object.get', { id: kase.id });
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.tags} role="group" aria-label="Tags">
      {object !== undefined && (
        <ObjectTags
          object={object}
          add={kase.rights.tagAdd}
          remove={kase.rights.tagRemove}
          adding={adding}
          onAdding={setAdding}
        />
      )}
    </div>
  );
}
