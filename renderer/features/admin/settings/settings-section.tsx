import type { ReactElement } from 'react';
import type { SystemSetting } from '../../../../shared/model/system-setting.ts';
import { useContractQuery } from '../../../api/query.ts';
import { Card } from '../../../ui/card.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { useAdministratorRight } from '../use-administrator-right.ts';
import { SettingSwitch } from './setting-switch.tsx';
import styles from './settings.module.css';

/** The switches of the workspace, each with what it allows and what happens to existing data when it is off. */
export function SettingsSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('setting.list', {});
  const right = useAdministratorRight();
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel />;
  return (
    <>
      {!right.allowed && <p className={styles.lead}>{right.reason}</p>}
      <Card title="Switches">
        {data.settings.map(({ name, on }) => (
          <SettingSwitch key={name} name={name} on={on} right={right} label={words[name].label}>
            <p>{words[name].allows}</p>
            <p>{words[name].whenOff}</p>
            {name === 'crossOwner' && (
              <p>Now: {countOf(data.crossOwnerAssociations, 'cross-owner association')} between owners you can view.</p>
            )}
          </SettingSwitch>
        ))}
      </Card>
    </>
  );
}

const words: Readonly<Record<SystemSetting, { label: string; allows: string; whenOff: string }>> = {
  workflow: {
    label: 'Workflow',
    allows:
      'Organizations have Cases with their tasks, Artifacts, notes and timeline, and Workflows to open them from.',
    whenOff: 'When switched off, nobody sees or changes any of these; nothing is deleted, and all of it returns.',
  },
  crossOwner: {
    label: 'Cross-owner associations',
    allows:
      'Indicators and Groups of an Organization may be associated with those of its Communities and Sources, and Cases and Artifacts with them.',
    whenOff:
      'When switched off, existing cross-owner associations stay visible and removable; no new ones can be made, nor can a removal be undone.',
  },
  privateIndicators: {
    label: 'Private Indicators',
    allows: 'Indicators of the native types may be marked as private.',
    whenOff: 'When switched off, existing marks stay; the mark cannot be set on others.',
  },
  readersMayReport: {
    label: 'Readers may report',
    allows: 'Users with a read-only role may report false positives and observations, and change the status of Events.',
    whenOff: 'When switched off, what was reported stays; reporting again needs the usual permission.',
  },
};
