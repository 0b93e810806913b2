import { Edit } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { RequirementFields } from '../../../../shared/model/detail.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { countKeywords, keywordLimit } from '../../../../shared/requirement/keyword-query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import styles from './requirement.module.css';

interface KeywordQueryCardProps {
  readonly fields: RequirementFields;
  readonly right: Right;
  readonly onEdit: () => void;
}

/** What a Requirement looks for, and from when to when. */
export function KeywordQueryCard({ fields, right, onEdit }: KeywordQueryCardProps): ReactElement {
  const { keywordSections: sections, earliestTimestamp: from, latestTimestamp: to, active } = fields;
  return (
    <Card
      title="Keyword query"
      note={`${active ? 'active' : 'ended'} · ${countKeywords(sections)} of ${keywordLimit} keywords`}
      actions={<CardAction label="Edit query" icon={<Edit />} right={right} onClick={onEdit} />}
    >
      <div className={styles.query}>
        <p className={styles.muted}>
          Objects added{' '}
          {from === null ? (
            'at any time'
          ) : (
            <>
              from <TimeText at={from} as="minute" />
            </>
          )}
          {to !== null && (
            <>
              {' '}
              to <TimeText at={to} as="minute" />
            </>
          )}
          {active ? '.' : '; the range has ended.'}
        </p>
        {sections.length === 0 ? (
          <p className={styles.muted}>No keywords yet. Edit the query and add a section that includes some.</p>
        ) : (
          <dl className={styles.sections}>
            {sections.map(({ compareValue, keywords }, index) => (
              <Section key={index} includes={compareValue === 'includes'} keywords={keywords} />
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}

function Section(props: { readonly includes: boolean; readonly keywords: readonly string[] }): ReactElement {
  return (
    <>
      <dt>{props.includes ? 'Includes' : 'Excludes'}</dt>
      <dd>
        {props.keywords.map((keyword) => (
          <span key={keyword} className={styles.keyword}>
            {keyword}
          </span>
        ))}
      </dd>
    </>
  );
}
