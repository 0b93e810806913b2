import { HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { useContractQuery, runCommand } from '../../../api/query.ts';
import { nodeWord } from '../../../graph/model/step-name.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { DeniedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import { typeOf } from '../canvas-look.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { type End, type Pair, type Possible, possiblePairs } from './possible-pairs.ts';
import { showAssociated } from './store-step.ts';

interface AssociateNodesProps extends GraphPartProps {
  readonly from: number;
  readonly to: number;
}

/** Associates two nodes of the graph: in which owner, and between Indicators how and which way. */
export function AssociateNodes({ graph, from, to }: AssociateNodesProps): ReactElement {
  const { model } = graph.session;
  const possible = usePossible(graph, from, to);
  const owners = useOwners();
  const [chosen, setChosen] = useState(0);
  const [code, setCode] = useState<number | null>(null);
  const [primary, setPrimary] = useState<'this' | 'other'>('this');
  const pair = possible?.ok === true ? possible.pairs[chosen] : undefined;
  const [fromType, toType] = [endOf(graph, from)?.type ?? '', endOf(graph, to)?.type ?? ''];
  const isTyped = endOf(graph, from)?.kind === 'indicator' && endOf(graph, to)?.kind === 'indicator';
  const { data: types = [] } = useContractQuery(
    'association.types',
    { id: pair?.from.object ?? 0, otherType: toType },
    { enabled: isTyped && pair !== undefined },
  );
  const type = types.find((one) => one.code === code) ?? types[0];
  const [here, there] = [shortNode(model, from), shortNode(model, to)];
  const send = async (): Promise<void> => {
    if (pair === undefined) return;
    const direction = type?.primary === 'choose' ? { primary } : {};
    const { created, changeSet } = await runCommand('association.create', {
      id: pair.from.object,
      others: [pair.to.object],
      ...(isTyped && type !== undefined ? { type: type.code, ...direction } : {}),
    });
    showDone(created === 0 ? `${here} and ${there} are associated already.` : `Associated ${here} with ${there}.`);
    await showAssociated(
      graph,
      `Associate ${nodeWord(from)} with ${nodeWord(to)}`,
      from,
      [pair.to.object, pair.from.object],
      changeSet,
    );
    closeGraphRequest();
  };
  return (
    <FormDialog
      title={`Associate ${here}`}
      submitText="Associate"
      disabled={pair === undefined || (isTyped && type === undefined)}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      {possible === null && <LoadingPanel label="Asking what is possible" />}
      {possible?.ok === false && <DeniedPanel title="These two cannot be associated" reason={possible.reason} />}
      {possible?.ok === true && (
        <>
          <p>
            {here} with <strong>{there}</strong>
          </p>
          <LabelledField label="Owner">
            {(id) => (
              <HTMLSelect
                id={id}
                value={chosen}
                onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
                options={possible.pairs.map((each, at) => ({ value: at, label: pairWords(each, owners) }))}
              />
            )}
          </LabelledField>
          {isTyped && type !== undefined && (
            <LabelledField label="Association">
              {(id) => (
                <HTMLSelect
                  id={id}
                  value={type.code}
                  onChange={({ currentTarget }) => setCode(Number(currentTarget.value))}
                  options={types.map(({ code: value, name }) => ({ value, label: name }))}
                />
              )}
            </LabelledField>
          )}
          {isTyped && type?.primary === 'choose' && (
            <RadioGroup
              label="Primary"
              selectedValue={primary}
              onChange={({ currentTarget }) => setPrimary(currentTarget.value === 'other' ? 'other' : 'this')}
            >
              <Radio value="this" label={here} />
              <Radio value="other" label={there} />
            </RadioGroup>
          )}
          {isTyped && type !== undefined && type.primary !== 'choose' && (
            <p>
              The primary Indicator is the {type.primary === 'this' ? `${fromType} ${here}` : `${toType} ${there}`}.
            </p>
          )}
        </>
      )}
    </FormDialog>
  );
}

function endOf({ session: { model } }: GraphPartProps['graph'], row: number): End | null {
  const type = typeOf(model.nodes.types[row] ?? 0);
  return type === undefined ? null : { kind: type.kind, type: type.name, copies: model.nodes.copiesOf(row) };
}

/** Null while the rules are being read. */
function usePossible(graph: GraphPartProps['graph'], from: number, to: number): Possible | null {
  const owners = useOwners();
  const { data: info } = useContractQuery('workspace.info', {});
  const { data: types } = useContractQuery('associationType.list', {});
  const [here, there] = [endOf(graph, from), endOf(graph, to)];
  if (from === to) return { ok: false, reason: 'A node is not associated with itself.' };
  if (here === null || there === null)
    return { ok: false, reason: 'One of the nodes is in no workspace. Match it to a known object first.' };
  if (info === undefined || types === undefined || owners.size === 0) return null;
  return possiblePairs(here, there, {
    owners,
    crossOwner: info.crossOwner,
    types: types.filter(({ enabled }) => enabled),
  });
}

function pairWords({ from, to }: Pair, owners: ReturnType<typeof useOwners>): string {
  const name = (owner: number): string => owners.get(owner)?.name ?? '';
  return from.owner === to.owner ? name(from.owner) : `${name(from.owner)} with ${name(to.owner)}`;
}
