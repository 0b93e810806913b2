import { createElement, type ReactElement } from 'react';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { colorOf } from './kind-icon-color.ts';
import { glyphOf } from './kind-icon-glyph.ts';
import { kindShape } from '../../shared/model/kind-shape.ts';
import styles from './kind-icon.module.css';

interface KindIconProps {
  readonly kind: ObjectKind;
  readonly type?: string | undefined;
  /** Pixels; from 24 on the picture of the type stands inside the shape. */
  readonly size?: number;
}

/** Shape of the kind in the colour of the type. Decoration: the name of the type always stands beside it. */
export function KindIcon({ kind, type, size = 12 }: KindIconProps): ReactElement {
  return (
    <span className={styles.icon} style={{ color: colorOf(kind, type), width: size, height: size }} aria-hidden="true">
      <svg width={size} height={size} viewBox="0 0 16 16" focusable="false">
        <path d={kindShape[kind]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {size >= 24 && (
        <span className={kind === 'victim' ? styles.lowGlyph : styles.glyph}>
          {createElement(glyphOf(kind, type), { size: Math.round(size * 0.44) })}
        </span>
      )}
    </span>
  );
}
