import { Button } from '@blueprintjs/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { EmptyPanel } from '../ui/state-panels.tsx';

interface ErrorBoundaryProps {
  /** What stops working, for the sentence on screen. */
  readonly where: string;
  readonly children: ReactNode;
}

/** Keeps a bug in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The window has no other place for a stack; the analyst sees the sentence below.
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyPanel
        title={`${this.props.where} stopped working`}
        action={<Button text="Try again" onClick={() => this.setState({ failed: false })} />}
      >
        Your data is safe: changes are kept as soon as they are made.
      </EmptyPanel>
    );
  }
}
