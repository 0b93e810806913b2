import { Button, HTMLSelect, TagInput } from '@blueprintjs/core';
import { ArrowDown, ArrowUp, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useRef } from 'react';
import { countKeywords, keywordLimit, type KeywordSectionLike } from '../../../shared/requirement/keyword-query.ts';
import styles from './keyword-sections.module.css';
import { addSection, changeSection, cleanKeywords, moveSection, removeSection, type Sections } from './section-list.ts';

interface KeywordSectionsProps {
  readonly sections: Sections;
  readonly onChange: (sections: Sections) => void;
}

const sectionLimit = 50;

/** The keyword query of a Requirement: ordered sections of keywords that are included or excluded. */
export function KeywordSections({ sections, onChange }: KeywordSectionsProps): ReactElement {
  const box = useRef<HTMLFieldSetElement>(null);
  const count = countKeywords(sections);
  const add = (): void => {
    onChange(addSection(sections));
    // The new section is there after the next render; its keywords are what is typed next.
    requestAnimationFrame(() => {
      const inputs = box.current?.querySelectorAll<HTMLInputElement>('input') ?? [];
      inputs[inputs.length - 1]?.focus();
    });
  };
  return (
    <fieldset className={styles.sections} ref={box}>
      <legend className={styles.legend}>Keyword query</legend>
      <p className={styles.help}>
        A result contains at least one keyword of every section that includes, and none of any that excludes. Enter or a
        comma ends a keyword. Keywords of one or two letters find only names that begin with them.
      </p>
      {sections.map((section, index) => (
        <SectionRow
          key={index}
          section={section}
          number={index + 1}
          last={sections.length}
          onChange={(change) => onChange(changeSection(sections, index, change))}
          onMove={(by) => onChange(moveSection(sections, index, by))}
          onRemove={() => onChange(removeSection(sections, index))}
        />
      ))}
      <div className={styles.foot}>
        <Button
          size="small"
          variant="outlined"
          icon={<Plus size={12} />}
          text="Add section"
          disabled={sections.length >= sectionLimit}
          onClick={add}
        />
        <span className={count > keywordLimit ? styles.tooMany : styles.count} role="status">
          {count} of {keywordLimit} keywords
        </span>
      </div>
    </fieldset>
  );
}

interface SectionRowProps {
  readonly section: KeywordSectionLike;
  /** Place in the list, from 1. */
  readonly number: number;
  readonly last: number;
  readonly onChange: (change: Partial<KeywordSectionLike>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function SectionRow({ section, number, last, onChange, onMove, onRemove }: SectionRowProps): ReactElement {
  const name = `section ${number}`;
  return (
    <div className={styles.section} role="group" aria-label={`Section ${number}`}>
      <HTMLSelect
        aria-label={`Comparison of ${name}`}
        value={section.compareValue}
        options={[
          { value: 'includes', label: 'Includes' },
          { value: 'excludes', label: 'Excludes' },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ compareValue: currentTarget.value === 'excludes' ? 'excludes' : 'includes' })
        }
      />
      <TagInput
        values={section.keywords}
        addOnBlur
        separator={/[,\n\r]/}
        placeholder="Type a keyword"
        inputProps={{ 'aria-label': `Keywords of ${name}` }}
        tagProps={{ minimal: true }}
        // Enter ends a keyword; it must not send the form around it.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        // The list holds nothing but the strings that were put in.
        onChange={(values) => onChange({ keywords: cleanKeywords(values.map(String)) })}
      />
      <span className={styles.buttons}>
        <Button
          size="small"
          variant="minimal"
          icon={<ArrowUp size={12} />}
          aria-label={`Move ${name} up`}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          variant="minimal"
          icon={<ArrowDown size={12} />}
          aria-label={`Move ${name} down`}
          disabled={number === last}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          variant="minimal"
          icon={<Trash size={12} />}
          aria-label={`Remove ${name}`}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
