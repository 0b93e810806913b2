import { Switch } from '@blueprintjs/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import type { SystemSetting } from '../../../../shared/model/system-setting.ts';
import { useCommand } from '../../../api/query.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './settings.module.css';

interface SettingSwitchProps {
  readonly name: SystemSetting;
  readonly label: string;
  readonly on: boolean;
  readonly right: Right;
  readonly children: ReactNode;
}

/** A switch that takes effect at once. Without the right it stays within reach of the keyboard and says why. */
export function SettingSwitch({ name, label, on, right, children }: SettingSwitchProps): ReactElement {
  const textId = useId();
  const command = useCommand('setting.set');
  const change = (): void => {
    if (!right.allowed || command.isPending) return;
    command
      .mutateAsync({ name, on: !on })
      .then(() => showDone(`${label}: ${on ? 'off' : 'on'}`))
      .catch(showFailure);
  };
  return (
    <div className={styles.setting}>
      <Switch
        checked={on}
        onChange={change}
        labelElement={<strong>{label}</strong>}
        aria-describedby={textId}
        {...(right.allowed ? {} : { 'aria-disabled': true, title: right.reason ?? '' })}
        className={(right.allowed ? styles.switch : styles.denied) ?? ''}
      />
      <div id={textId} className={styles.text}>
        {children}
        {!right.allowed && <p className="visually-hidden">{right.reason}</p>}
      </div>
    </div>
  );
}
