import { Checkbox } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { type ReportSection, reportSectionLabel, reportSections } from '../../../../shared/contract/case-report.ts';
import { useContractQuery } from '../../../api/query.ts';
import { LabelTag } from '../../../ui/label-tag.tsx';
import { toggledIn } from '../../../ui/toggled-in.ts';
import styles from './report-dialog.module.css';

interface ReportOptionsProps {
  readonly sections: readonly ReportSection[];
  readonly onSections: (sections: readonly ReportSection[]) => void;
  /** Ids of the labels that keep out what carries them. */
  readonly labels: readonly number[];
  readonly onLabels: (labels: readonly number[]) => void;
  readonly withoutUnlabelled: boolean;
  readonly onWithoutUnlabelled: (without: boolean) => void;
}

export function ReportOptions(props: ReportOptionsProps): ReactElement {
  const { sections, onSections, labels, onLabels, withoutUnlabelled, onWithoutUnlabelled } = props;
  const { data: known = [], error } = useContractQuery('securityLabel.list', {});
  return (
    <div className={styles.options}>
      <fieldset className={styles.choices}>
        <legend>Sections</legend>
        {reportSections.map((section) => (
          <Checkbox
            key={section}
            label={reportSectionLabel[section]}
            checked={sections.includes(section)}
            onChange={() => {
              const chosen = toggledIn(sections, section);
              onSections(reportSections.filter((one) => chosen.includes(one)));
            }}
          />
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Leave out what carries</legend>
        {error !== null && <p className={styles.note}>{error.message}</p>}
        {known.map(({ id, name, color, description }) => (
          <Checkbox
            key={id}
            labelElement={<LabelTag name={name} color={color} description={description} />}
            aria-label={name}
            checked={labels.includes(id)}
            onChange={() => onLabels(toggledIn(labels, id))}
          />
        ))}
        <Checkbox
          label="no Security Label"
          checked={withoutUnlabelled}
          onChange={() => onWithoutUnlabelled(!withoutUnlabelled)}
        />
        <p className={styles.note}>
          Indicators, Groups and Victims carry labels. The names of those left out are taken out of every text, too;
          read what people wrote about them in other words yourself.
        </p>
      </fieldset>
    </div>
  );
}
