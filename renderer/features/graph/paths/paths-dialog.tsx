import { Button, Checkbox, Dialog, DialogBody, DialogFooter, HTMLSelect, ProgressBar } from '@blueprintjs/core';
import { useRef, useState, type ReactElement } from 'react';
import { countOf } from '../../../ui/count-text.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { EndField } from './end-field.tsx';
import { PathList } from './path-list.tsx';
import { addPaths, endOfRow, type PathEnd, type PathWish } from './path-search.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePathSearch } from './use-path-search.ts';
import styles from './paths.module.css';

/** Paths between two nodes over the whole workspace, not only over what is drawn. */
export function PathsDialog({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'paths');
  return request === null ? null : <Paths key={request.rows.join()} graph={graph} rows={request.rows} />;
}

const lengths = [3, 4, 5, 6, 8, 12];
const listed = 200;

function Paths({ graph, rows }: GraphPartProps & { readonly rows: readonly number[] }): ReactElement {
  const endAt = (place: number): PathEnd | null => {
    const row = rows[place];
    return row === undefined ? null : endOfRow(graph, row);
  };
  const [from, setFrom] = useState(endAt(0));
  const [to, setTo] = useState(endAt(1));
  const [which, setWhich] = useState<PathWish['which']>(0);
  const [maxLength, setMaxLength] = useState(6);
  const [withoutTags, setWithoutTags] = useState(true);
  const [left, setLeft] = useState<readonly number[]>([]);
  const { state, start, cancel, reset } = usePathSearch();
  const form = useRef<HTMLFormElement>(null);
  useKeptFocus(form, state.state);
  const found = state.state === 'found' ? state.found : null;
  const chosen = found === null ? [] : found.paths.map((_, place) => place).filter((place) => !left.includes(place));
  const changed = (change: () => void): void => {
    change();
    setLeft([]);
    reset();
  };
  const isReady = from !== null && to !== null && from.ids.length > 0 && to.ids.length > 0;
  const adding = useSubmit(async () => {
    if (found === null || from === null || to === null) return;
    const paths = found.paths.filter((_, place) => chosen.includes(place));
    const count = await addPaths(graph, from, to, paths);
    showDone(
      count === 0
        ? 'All nodes of these paths were in the graph; they are selected.'
        : `Added ${countOf(count, 'node')} on ${countOf(paths.length, 'path')}.`,
    );
    closeGraphRequest();
  });
  return (
    <Dialog
      isOpen
      title="Find paths"
      className={styles.dialog ?? ''}
      canOutsideClickClose={false}
      shouldReturnFocusOnClose={false}
      onClose={() => closeGraphRequest()}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          if (found !== null && chosen.length > 0) return adding.onSubmit(event);
          event.preventDefault();
          if (isReady) start(from, to, { maxLength, which, limit: listed, excludeKinds: withoutTags ? ['tag'] : [] });
        }}
      >
        <DialogBody>
          <EndField label="From" end={from} onChange={(end) => changed(() => setFrom(end))} />
          <EndField label="To" end={to} onChange={(end) => changed(() => setTo(end))} />
          <div className={styles.choices}>
            <HTMLSelect
              aria-label="Which paths"
              value={which}
              onChange={({ currentTarget }) => changed(() => setWhich(whichOf(currentTarget.value)))}
              options={[
                { value: 0, label: 'The shortest paths' },
                { value: 1, label: 'Paths up to 1 step longer' },
                { value: 2, label: 'Paths up to 2 steps longer' },
                { value: 'common', label: 'Neighbours in common' },
              ]}
            />
            <HTMLSelect
              aria-label="Longest path"
              disabled={which === 'common'}
              value={maxLength}
              onChange={({ currentTarget }) => changed(() => setMaxLength(Number(currentTarget.value)))}
              options={lengths.map((value) => ({ value, label: `at most ${value} steps` }))}
            />
            <Checkbox
              checked={withoutTags && which !== 'common'}
              disabled={which === 'common'}
              label="Not through Tags"
              onChange={() => changed(() => setWithoutTags(!withoutTags))}
            />
          </div>
          {state.state === 'running' && (
            <div className={styles.running} role="status" aria-label="Looking for paths">
              <ProgressBar />
              <Button size="small" text="Stop" data-next-focus="" onClick={cancel} />
            </div>
          )}
          {found !== null && (
            <PathList found={found} chosen={chosen} onChoose={(next) => setLeft(leftOf(found.paths.length, next))} />
          )}
          <FormError error={state.state === 'failed' ? state.error : adding.error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={() => closeGraphRequest()} />
              {found === null || found.paths.length === 0 ? (
                <Button
                  type="submit"
                  intent="primary"
                  text="Find"
                  disabled={!isReady || found !== null}
                  loading={state.state === 'running'}
                />
              ) : (
                <Button
                  type="submit"
                  intent="primary"
                  text={`Add ${countOf(chosen.length, 'path')}`}
                  disabled={chosen.length === 0}
                  loading={adding.busy}
                />
              )}
            </>
          }
        >
          {isReady ? null : 'Choose both ends.'}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

const choices: readonly PathWish['which'][] = [0, 1, 2, 'common'];
const whichOf = (value: string): PathWish['which'] => choices.find((choice) => String(choice) === value) ?? 0;

const leftOf = (count: number, chosen: readonly number[]): number[] =>
  Array.from({ length: count }, (_, place) => place).filter((place) => !chosen.includes(place));
