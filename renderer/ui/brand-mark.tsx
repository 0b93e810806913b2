import type { ReactElement } from 'react';

/** The mark of the application: two letters that share a stroke. */
export function BrandMark({ size = 22 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="60 80 340 370" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="40" strokeLinecap="round" strokeLinejoin="round">
        <path d="M156 396 V190 a78 78 0 0 1 156 0 V214" stroke="var(--accent)" />
        <path d="M96 250 H356 V396" stroke="var(--text)" />
      </g>
      <circle cx="156" cy="396" r="38" fill="var(--accent)" />
      <circle cx="356" cy="396" r="38" fill="var(--text)" />
      <circle cx="312" cy="190" r="38" fill="#d1980b" />
    </svg>
  );
}
