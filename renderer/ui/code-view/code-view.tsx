import { Fragment, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { type CodeLanguage, isHighlightable } from './code-language.ts';
import styles from './code-view.module.css';
import { highlightInTime } from './highlight-in-time.ts';
import type { Highlighted } from './highlight.ts';

interface CodeViewProps {
  readonly label: string;
  readonly text: string;
  /** Null shows it plain. */
  readonly language: CodeLanguage | null;
}

type Node = Highlighted['children'][number];

/** Foreign code to read: numbered lines, highlighted where its language is known. Nothing of it is ever markup. */
export function CodeView({ label, text, language }: CodeViewProps): ReactElement {
  const [tree, setTree] = useState<{ readonly of: string; readonly nodes: readonly Node[] } | null>(null);
  const wanted = language !== null && isHighlightable(text) ? language : null;
  useEffect(() => {
    if (wanted === null) return;
    return highlightInTime(text, wanted, (found) =>
      setTree(found === null ? null : { of: text, nodes: found.children }),
    );
  }, [text, wanted]);
  const lines = text.split('\n').length;
  return (
    <div className={styles.view} tabIndex={0} role="region" aria-label={label}>
      <pre className={styles.numbers} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
      </pre>
      <pre className={styles.code}>
        <code>{tree !== null && tree.of === text && wanted !== null ? tree.nodes.map(toElement) : text}</code>
      </pre>
    </div>
  );
}

function toElement(node: Node, index: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const names = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
  const shade = names.map((name) => styles[String(name)]).find((found) => found !== undefined);
  const children = node.children.map(toElement);
  return shade === undefined ? (
    <Fragment key={index}>{children}</Fragment>
  ) : (
    <span key={index} className={shade}>
      {children}
    </span>
  );
}
