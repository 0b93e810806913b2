import { Button } from '@blueprintjs/core';
import { Clipboard } from '@blueprintjs/icons';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { pasteLimit } from '../../../shared/contract/indicator.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openTab } from '../../state/tabs.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { parseConfidence } from '../../ui/confidence-parse.ts';
import { countOf } from '../../ui/count-text.ts';
import { FormError } from '../../ui/form-error.tsx';
import { DeniedPanel, EmptyPanel, FailedPanel } from '../../ui/state-panels.tsx';
import { emptyOptions, PasteOptionFields, type PasteOptions } from './paste-options.tsx';
import { asType, type PasteSummary } from '../../ui/recognition/paste-row.ts';
import { PasteTable } from './paste-table.tsx';
import styles from './paste.module.css';
import { isChoosable, judge, type JudgedRow } from './row-state.ts';
import { useCreate } from './use-create.ts';
import { useRecognition } from '../../ui/recognition/use-recognition.ts';
import { useVerdicts } from './use-verdicts.ts';

/** Text comes in, every value of it is shown with what it will become, and the chosen ones are created in one change. */
export function PasteScreen(): ReactElement {
  const { owners, reason } = useOwnersAllowing('indicator.create');
  if (reason !== null) {
    return (
      <section className={styles.denied} aria-label="Paste Indicators">
        <h1 className={styles.title}>Paste Indicators</h1>
        <DeniedPanel reason={reason} />
      </section>
    );
  }
  return <PasteForm owners={owners} />;
}

const noTypes: ReadonlyMap<number, IndicatorType> = new Map();
const none: ReadonlySet<number> = new Set();

function PasteForm({ owners }: Pick<ReturnType<typeof useOwnersAllowing>, 'owners'>): ReactElement {
  const text = useRef<HTMLTextAreaElement>(null);
  const { reading, version, isBusy, tell } = useRecognition(pasteLimit);
  const [ownerChosen, setOwner] = useState<number | undefined>(undefined);
  const [options, setOptions] = useState<PasteOptions>(emptyOptions);
  // What was chosen for one text says nothing about the next.
  const [choice, setChoice] = useState({ version, types: noTypes, left: none });
  const { types, left } = choice.version === version ? choice : { types: noTypes, left: none };
  const ownerId = ownerChosen ?? owners[0]?.id;

  const read = useMemo(
    () => (types.size === 0 ? reading.rows : reading.rows.map((row) => asType(row, types.get(row.index) ?? row.type))),
    [reading, types],
  );
  const { verdicts, error, retry } = useVerdicts(ownerId, read, `${version}/${[...types].join(';')}`);
  const judged = useMemo(() => read.map((row) => judge(row, verdicts.get(row.index))), [read, verdicts]);
  const rows = useDeferredValue(judged);
  const chosenRows = useMemo(() => rows.filter((row) => isChoosable(row) && !left.has(row.index)), [rows, left]);
  const chosen = useMemo(() => new Set(chosenRows.map(({ index }) => index)), [chosenRows]);

  const onChosen = (next: ReadonlySet<number>): void =>
    setChoice({
      version,
      types,
      left: new Set(rows.filter(isChoosable).flatMap(({ index }) => (next.has(index) ? [] : [index]))),
    });
  const onType = useCallback(
    (index: number, type: IndicatorType) =>
      setChoice((before) => {
        const same = before.version === version;
        return {
          version,
          types: new Map(same ? before.types : noTypes).set(index, type),
          left: same ? before.left : none,
        };
      }),
    [version],
  );
  const { busy, error: failure, create } = useCreate(ownerId, options);
  const refusal = whyNot(chosenRows, options, isBusy);
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'paste.create',
          label: 'Create the chosen Indicators',
          shortcut: 'mod+Enter',
          group: 'Paste',
          available: () => refusal ?? true,
          perform: () => void create(chosenRows),
        },
      ],
      // eslint-disable-next-line react-hooks/exhaustive-deps -- `create` is made anew with each render and reads what these are made of
      [refusal, chosenRows, options, ownerId],
    ),
  );
  return (
    <section className={styles.screen} aria-label="Paste Indicators">
      <div className={styles.side}>
        <h1 className={styles.title}>Paste Indicators</h1>
        <textarea
          ref={text}
          className={styles.text}
          aria-label="Text with Indicators"
          placeholder={
            'Paste a list, a table or a report here.\nDefanged values are understood:\nhxxps://evil[.]example'
          }
          spellCheck={false}
          autoFocus
          onChange={(event) => tell(event.currentTarget.value)}
          onPaste={(event) => {
            // The editor of a browser inserts line by line, which takes a minute for ten thousand of them.
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted === '') return;
            event.preventDefault();
            const { currentTarget: area } = event;
            area.setRangeText(pasted, area.selectionStart, area.selectionEnd, 'end');
            tell(area.value);
          }}
        />
        <p className={styles.summary} role="status">
          {isBusy ? 'Reading…' : summaryText(reading.summary)}
        </p>
        <PasteOptionFields
          owners={owners}
          ownerId={ownerId}
          onOwner={(next) => {
            setOwner(next);
            setOptions({ ...options, group: null });
          }}
          options={options}
          onOptions={setOptions}
        />
      </div>
      <div className={styles.main}>
        {error !== null ? (
          <FailedPanel error={error} onRetry={retry} />
        ) : rows.length === 0 ? (
          <EmptyPanel
            title={reading.summary.lines === 0 ? 'Nothing is pasted yet' : 'Nothing but comments and blank lines'}
            action={<Button size="small" text="Import a file instead" onClick={() => openTab({ screen: 'import' })} />}
          >
            Every value is shown here with its type before anything is created.
          </EmptyPanel>
        ) : (
          <PasteTable rows={rows} version={version} chosen={chosen} onChosen={onChosen} onType={onType} />
        )}
        <footer className={styles.footer}>
          <FormError error={failure} />
          <span className={styles.promise}>{promiseText(chosenRows)}</span>
          <Button
            size="small"
            text="Clear"
            icon={<Clipboard size={12} />}
            disabled={rows.length === 0}
            onClick={() => {
              if (text.current !== null) text.current.value = '';
              tell('');
              text.current?.focus();
            }}
          />
          <CardAction
            label={`Create ${countOf(chosenRows.filter(({ state }) => state === 'new').length, 'Indicator')}`}
            primary
            busy={busy}
            right={{ allowed: refusal === null, reason: refusal }}
            onClick={() => void create(chosenRows)}
          />
        </footer>
      </div>
    </section>
  );
}

/** Why nothing can be created yet; null when it can. */
function whyNot(rows: readonly JudgedRow[], { tags, group, confidence }: PasteOptions, isBusy: boolean): string | null {
  if (isBusy) return 'The text is being read.';
  if (rows.length === 0) return 'No value is chosen.';
  if (parseConfidence(confidence) === undefined) return 'The confidence is a whole number from 0 to 100.';
  const isNew = rows.some(({ state }) => state === 'new');
  return isNew || tags.length > 0 || group !== null
    ? null
    : 'All chosen values exist already; Tags or a Group could be added to them.';
}

function summaryText({ lines, counts, cut }: PasteSummary): string {
  if (lines === 0) return 'Recognised as you type';
  const other = counts.comment + counts.heading + counts.blank;
  const parts = [
    `${countOf(lines, 'line')}:`,
    `${counts.recognised} recognised,`,
    `${counts.merged} merged,`,
    `${counts.refused} not recognised,`,
    `${other} comments or blank`,
  ];
  const more = cut === 0 ? '' : `. Only the first ${pasteLimit} values are shown; import the rest as a file`;
  return `${parts.join(' ')}${more}`;
}

function promiseText(rows: readonly JudgedRow[]): string {
  const existing = rows.filter(({ state }) => state === 'exists').length;
  return existing === 0
    ? ''
    : `${countOf(existing, 'chosen value exists', 'chosen values exist')} already and only ${existing === 1 ? 'gets' : 'get'} the Tags and the Group.`;
}
