import { Tag } from '@blueprintjs/core';
import { Lock } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import type { WorkflowTask } from '../../../shared/model/workflow.ts';
import { Card } from '../../ui/card.tsx';
import { countOf } from '../../ui/count-text.ts';
import { durationText } from '../../ui/duration-text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './workflow.module.css';
import { WorkflowHead } from './workflow-head.tsx';

/** Everything that a Workflow or a Template consists of, to read. */
export function WorkflowOutline({ view }: { view: WorkflowView }): ReactElement {
  const { description, assignee, body, rights } = view;
  return (
    <section className={styles.screen} aria-label="Workflow">
      <WorkflowHead view={view} name={view.name} />
      <p className={styles.reason}>
        <Lock size={12} /> {rights.modify.reason}
      </p>
      <div className={styles.outline} role="region" aria-label="Phases and Tasks" tabIndex={0}>
        <div className={styles.prose}>
          <Markdown source={description} />
          {assignee !== null && <p>Cases are assigned to {assignee.name}.</p>}
          {body.attributes.length > 0 && <p>Cases ask for the Attributes {body.attributes.join(', ')}.</p>}
        </div>
        {body.phases.map((phase, index) => (
          <Card key={index} title={`${index + 1} ${phase.name}`} note={countOf(phase.tasks.length, 'task')}>
            <div className={styles.phase}>
              {phase.description !== '' && <Markdown source={phase.description} />}
              <ol className={styles.outlineTasks}>
                {phase.tasks.map((task) => (
                  <OutlineTask key={task.name} task={task} />
                ))}
              </ol>
            </div>
          </Card>
        ))}
      </div>
    </section>
  );
}

function OutlineTask({ task }: { task: WorkflowTask }): ReactElement {
  const { name, description, required, dependsOn, duration, assignee, fields } = task;
  return (
    <li className={styles.outlineTask}>
      <h3 className={styles.outlineName}>
        {name} {required && <Tag minimal>required</Tag>}
      </h3>
      <div className={styles.facts}>
        {dependsOn !== null && <span>waits for: {dependsOn}</span>}
        {duration !== null && <span>due in {durationText(duration * 60_000)}</span>}
        {assignee !== null && <span>assigned to {assignee.name}</span>}
      </div>
      <Markdown source={description} />
      {fields.length > 0 && (
        <ul className={styles.outlineFields} aria-label={`Artifacts asked for by ${name}`}>
          {fields.map((field) => (
            <li key={field.name}>
              {field.label}{' '}
              <span className={styles.muted}>
                ({field.artifactType}
                {field.required ? ', required' : ''})
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
