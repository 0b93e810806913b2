/** Lets the analyst choose a GEXF, GraphML or JSON file and opens it as a graph whose nodes no workspace has yet. */
import { openGraphFile } from '../../../graph/exchange/open-graph-file.ts';
import { openGraph } from '../../../state/graph-start.ts';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

export function chooseGraphFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.gexf,.graphml,.xml,.json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) openFile(file).catch(showFailure);
  });
  input.click();
}

async function openFile(file: File): Promise<void> {
  const { format, graph, notes } = await openGraphFile(file);
  openGraph({ kind: 'file', graph }, file.name);
  const amount = `${countOf(graph.nodes.length, 'node')} and ${countOf(graph.edges.length, 'edge')}`;
  showDone([`Read ${amount} of a ${format} file. Press M to match nodes to known objects.`, ...notes].join(' '));
}
