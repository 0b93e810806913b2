import './api/zod-jitless.ts';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import './ui/tokens.css';
import './app/base.css';
import { BlueprintProvider } from '@blueprintjs/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectEvents } from './api/events.ts';
import { connectHost } from './api/host.ts';
import { queryClient } from './api/query.ts';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { loadSession, useSession } from './state/session.ts';
import { startTheme } from './state/theme.ts';

startTheme();

async function connect(): Promise<void> {
  try {
    await connectHost();
  } catch (failure) {
    useSession.setState({ status: 'unreachable', failure });
    return;
  }
  connectEvents();
  await loadSession();
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <BlueprintProvider>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary where="Ligature">
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </BlueprintProvider>
  </StrictMode>,
);
void connect();
