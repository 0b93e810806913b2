import { Button, InputGroup, FormGroup, Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core';
import { Bookmark, Blank, CaretDown, Edit, Home, SmallTick, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { type CasesPreference, isSameFilter, mostViews, setCaseFilter } from './cases-view.ts';

interface SavedViewsProps {
  readonly filter: CaseFilter;
  readonly preference: CasesPreference;
  readonly onPreference: (preference: CasesPreference) => void;
}

/** Filters that the user has given a name, and the one with which the screen opens. */
export function SavedViews({ filter, preference, onPreference }: SavedViewsProps): ReactElement {
  const { views, initial } = preference;
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const current = views.find((view) => isSameFilter(view.filter, filter));
  const isInitial = current !== undefined && current.name === initial;
  const save = (name: string): void => {
    const others = views.filter((view) => view.name !== name && (naming === 'new' || view !== current));
    onPreference({
      ...preference,
      views: [...others, { name, filter }].sort((a, b) => a.name.localeCompare(b.name)),
      initial: naming === 'rename' && isInitial ? name : initial,
    });
    setNaming(null);
  };
  const menu = (
    <Menu aria-label="Saved views">
      <MenuItem
        text="All Cases"
        icon={Object.keys(filter).length === 0 ? <SmallTick /> : <Blank />}
        onClick={() => setCaseFilter({})}
      />
      {views.map((view) => (
        <MenuItem
          key={view.name}
          text={view.name}
          label={view.name === initial ? 'opens first' : ''}
          icon={view === current ? <SmallTick /> : <Blank />}
          onClick={() => setCaseFilter(view.filter)}
        />
      ))}
      <MenuDivider />
      <MenuItem
        icon={<Bookmark />}
        text={views.length < mostViews ? 'Save this filter…' : `No more than ${mostViews} views are kept`}
        disabled={Object.keys(filter).length === 0 || current !== undefined || views.length >= mostViews}
        onClick={() => setNaming('new')}
      />
      {current !== undefined && (
        <>
          <MenuItem icon={<Edit />} text={`Rename ${current.name}…`} onClick={() => setNaming('rename')} />
          <MenuItem
            icon={<Home />}
            text={isInitial ? `Do not open with ${current.name}` : `Open Cases with ${current.name}`}
            onClick={() => onPreference({ ...preference, initial: isInitial ? null : current.name })}
          />
          <MenuItem
            icon={<Trash />}
            intent="danger"
            text={`Delete the view ${current.name}`}
            onClick={() => {
              setCaseFilter(filter);
              onPreference({
                ...preference,
                views: views.filter((view) => view !== current),
                initial: isInitial ? null : initial,
              });
            }}
          />
        </>
      )}
    </Menu>
  );
  return (
    <>
      <PopoverNext placement="bottom-end" arrow={false} content={menu}>
        <Button
          size="small"
          variant="outlined"
          icon={<Bookmark size={12} />}
          endIcon={<CaretDown size={12} />}
          text={current?.name ?? 'Views'}
        />
      </PopoverNext>
      {naming !== null && (
        <NameDialog
          name={naming === 'rename' ? (current?.name ?? '') : ''}
          taken={views.filter((view) => view !== current || naming === 'new').map(({ name }) => name)}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ name, taken, onSave, onClose }: NameDialogProps): ReactElement {
  const [text, setText] = useState(name);
  const wanted = text.trim();
  return (
    <FormDialog
      title={name === '' ? 'Save this filter as a view' : `Rename ${name}`}
      submitText={name === '' ? 'Save' : 'Rename'}
      disabled={wanted === ''}
      note={taken.includes(wanted) ? 'Replaces the view of this name.' : undefined}
      onClose={onClose}
      send={() => Promise.resolve(onSave(wanted))}
    >
      <FormGroup label="Name" labelFor="view-name">
        <InputGroup id="view-name" autoFocus maxLength={100} value={text} onValueChange={setText} />
      </FormGroup>
    </FormDialog>
  );
}
