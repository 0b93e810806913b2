import { Dialog, DialogBody } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { kindVerbs } from '../../../../shared/permission/kind-verbs.ts';
import { decideIn } from '../../../api/owner-rights.ts';
import { useContractQuery } from '../../../api/query.ts';
import { nodeWord } from '../../../graph/model/step-name.ts';
import { AssociateDialog } from '../../../ui/association-cards/associate-dialog.tsx';
import { linkableKinds } from '../../../ui/association-cards/card-kinds.ts';
import { countOf } from '../../../ui/count-text.ts';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { DeniedPanel, EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { typeOf } from '../canvas-look.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { showAssociated } from './store-step.ts';

/** Objects of the workspace are chosen and associated with a node; they come into the graph beside it. */
export function AssociateWith({ graph, row }: GraphPartProps & { readonly row: number }): ReactElement {
  const { model } = graph.session;
  const owners = useOwners();
  const type = typeOf(model.nodes.types[row] ?? 0);
  const copies = model.nodes.copiesOf(row);
  // The copy in an owner where the user may associate stands for the node.
  const allowed = copies.find(({ owner }) => {
    const place = owners.get(owner);
    return (
      place !== undefined &&
      type !== undefined &&
      decideIn(place, kindVerbs[type.kind].associate ?? 'tag.apply').allowed
    );
  });
  const id = (allowed ?? copies[0])?.object ?? 0;
  const { data, error, refetch } = useContractQuery('object.get', { id }, { enabled: id > 0 && owners.size > 0 });
  const name = shortNode(model, row);
  const refused = (content: ReactElement): ReactElement => (
    <Dialog
      isOpen
      title={`Associate with ${name}`}
      shouldReturnFocusOnClose={false}
      onClose={() => closeGraphRequest()}
    >
      <DialogBody>{content}</DialogBody>
    </Dialog>
  );
  if (type === undefined)
    return refused(
      <EmptyPanel title="In no workspace">
        Match this node of a file to a known object before associating it.
      </EmptyPanel>,
    );
  const kinds = linkableKinds(type.kind);
  if (kinds.length === 0) return refused(<EmptyPanel title="Objects of this kind are not associated by hand" />);
  if (error !== null) return refused(<FailedPanel error={error} onRetry={() => void refetch()} />);
  if (data === undefined) return refused(<LoadingPanel label="Reading the object" />);
  const { rights } = data;
  if (!rights.associate.allowed)
    return refused(<DeniedPanel title={`You may not associate ${name}`} reason={rights.associate.reason ?? ''} />);
  return (
    <AssociateDialog
      object={data}
      initialKind={kinds.includes('group') ? 'group' : (kinds[0] ?? 'group')}
      onClose={() => closeGraphRequest()}
      onDone={(others, { created, alreadyThere, changeSet }) => {
        const amount = countOf(created, 'object');
        showDone(`Associated ${amount} with ${name}${alreadyThere > 0 ? `; ${alreadyThere} already were` : ''}.`);
        showAssociated(graph, `Associate ${amount} with ${nodeWord(row)}`, row, others, changeSet).catch(showFailure);
      }}
    />
  );
}
