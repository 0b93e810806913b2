import { ChevronDown, ChevronRight } from '@blueprintjs/icons';
import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './card.module.css';

/** How a screen shows its cards, whatever is in them. */
export interface CardFrame {
  readonly icon?: ReactNode;
  /** Collapsible only when `onToggle` is given. */
  readonly collapsed?: boolean;
  readonly onToggle?: () => void;
}

interface CardProps extends CardFrame {
  readonly title: string;
  /** Small text after the title, such as a count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled box of a screen that may be collapsed. */
export function Card({ title, icon, note, actions, collapsed = false, onToggle, children }: CardProps): ReactElement {
  const bodyId = useId();
  const heading = (
    <>
      {icon}
      <span className={styles.title}>{title}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.heading}>
          {onToggle === undefined ? (
            <span className={styles.plain}>{heading}</span>
          ) : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={!collapsed}
              aria-controls={bodyId}
              onClick={onToggle}
            >
              {collapsed ? <ChevronRight /> : <ChevronDown />}
              {heading}
            </button>
          )}
        </h2>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div id={bodyId} className={styles.body} hidden={collapsed}>
        {collapsed ? null : children}
      </div>
    </section>
  );
}
