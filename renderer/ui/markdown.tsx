import { type ReactElement, useMemo } from 'react';
import { defang } from '../../shared/indicator/defang.ts';
import { type Block, parseMarkdown, type Span } from '../../shared/text/markdown.ts';
import styles from './markdown.module.css';

interface MarkdownProps {
  readonly source: string;
}

/** Prose of an analyst or of an import. Addresses in it are defanged text: nothing here can be followed. */
export function Markdown({ source }: MarkdownProps): ReactElement {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <div className={styles.markdown}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'code':
      return <pre className={styles.pre}>{block.text}</pre>;
    case 'heading':
      return (
        <p className={styles.heading}>
          <Spans spans={block.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const items = block.items.map((spans, index) => (
        <li key={index}>
          <Spans spans={spans} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }): ReactElement {
  return (
    <>
      {spans.map((span, index) => (
        <SpanView key={index} span={span} />
      ))}
    </>
  );
}

function SpanView({ span }: { readonly span: Span }): ReactElement {
  switch (span.kind) {
    case 'text':
      return <>{span.text}</>;
    case 'code':
      return <code className={styles.code}>{span.text}</code>;
    case 'citation':
      return <span className={styles.citation}>[{span.text}]</span>;
    case 'strong':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Spans spans={span.spans} />
        </em>
      );
    case 'link': {
      const url = defang('URL', span.url);
      return (
        <span className={styles.link} title={url}>
          {span.text === '' ? url : span.text}
        </span>
      );
    }
  }
}
