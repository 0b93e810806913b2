import { Edit, Share } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ArtifactView } from '../../../../shared/contract/artifact.ts';
import { openTab } from '../../../state/tabs.ts';
import { ArtifactFacts } from '../../../ui/artifact/artifact-facts.tsx';
import { ArtifactFlag } from '../../../ui/artifact/artifact-flag.tsx';
import { ArtifactLinks } from '../../../ui/artifact/artifact-links.tsx';
import { ArtifactMatches } from '../../../ui/artifact/artifact-matches.tsx';
import { artifactText } from '../../../ui/artifact/artifact-value.tsx';
import { EditArtifactDialog } from '../../../ui/artifact/edit-artifact-dialog.tsx';
import { SaveArtifact } from '../../../ui/artifact/save-artifact.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { NotesOf } from '../notes/notes-of.tsx';
import styles from './artifacts.module.css';

/** All of one Artifact below its row: facts, the Indicators with its value, associations and notes. */
export function ArtifactUnfolded({ artifact }: { readonly artifact: ArtifactView }): ReactElement {
  const [editing, setEditing] = useState(false);
  const title = artifactText(artifact).slice(0, 200);
  return (
    <section className={styles.unfolded} aria-label={`Artifact ${title}`}>
      <div>
        <ArtifactFacts artifact={artifact} />
        <div className={styles.actions}>
          <CardAction
            label="Edit"
            icon={<Edit size={12} />}
            right={artifact.rights.modify}
            onClick={() => setEditing(true)}
          />
          {artifact.data === 'file' && <SaveArtifact artifact={artifact} />}
          <CardAction
            label="Details"
            icon={<Share size={12} />}
            onClick={(event) => openTab({ screen: 'object', id: artifact.id }, { background: event.ctrlKey, title })}
          />
        </div>
      </div>
      <div>
        <h3>Potential associations</h3>
        <ArtifactFlag artifact={artifact} />
        <h3>Indicators with this value</h3>
        <ArtifactMatches artifact={artifact} />
        <h3>Associations</h3>
        <ArtifactLinks id={artifact.id} title={title} />
        {artifact.notes !== null && (
          <>
            <h3>Notes</h3>
            <NotesOf caseId={artifact.caseId} element={{ kind: 'artifact', id: artifact.id }} />
          </>
        )}
      </div>
      {editing && <EditArtifactDialog artifact={artifact} onClose={() => setEditing(false)} />}
    </section>
  );
}
