import {
  Briefcase,
  Chat,
  Clipboard,
  Cog,
  FlowLinear,
  Fork,
  Graph,
  Home,
  Import,
  Layers,
  Plus,
  Th,
} from '@blueprintjs/icons';
import { useEffect, type ReactElement } from 'react';
import { useContractQuery } from '../api/query.ts';
import { setTabTitle, type Tab } from '../state/tabs.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { objectName } from '../ui/object-name.ts';
import { shownValue } from '../ui/value-text-copy.ts';
import { cutMiddle } from '../ui/value-text-cut.ts';
import styles from './tab-strip.module.css';

export function TabLabel({ tab }: { tab: Tab }): ReactElement {
  switch (tab.address.screen) {
    case 'home':
      return <Plain icon={<Home size={12} />} title={tab.title} />;
    case 'browse':
      return <Plain icon={<Th size={12} />} title={tab.title} />;
    case 'create':
      return <Plain icon={<Plus size={12} />} title={tab.title} />;
    case 'import':
      return <Plain icon={<Import size={12} />} title={tab.title} />;
    case 'object':
      return <ObjectLabel tab={tab} id={tab.address.id} />;
    case 'paste':
      return <Plain icon={<Clipboard size={12} />} title={tab.title} />;
    case 'posts':
      return <Plain icon={<Chat size={12} />} title={tab.title} />;
    case 'cases':
      return <Plain icon={<Briefcase size={12} />} title={tab.title} />;
    case 'createCase':
      return <Plain icon={<Plus size={12} />} title={tab.title} />;
    case 'workflow':
      return <Plain icon={<FlowLinear size={12} />} title={tab.title} />;
    case 'graphs':
    case 'graph':
      return <Plain icon={<Graph size={12} />} title={tab.title} />;
    case 'admin':
      return <Plain icon={<Cog size={12} />} title={tab.title} />;
    case 'pivot':
      return <Plain icon={<Fork size={12} />} title={tab.title} />;
    case 'unified':
      return <Plain icon={<Layers size={12} />} title={tab.title} />;
  }
}

function Plain({ icon, title }: { icon: ReactElement; title: string }): ReactElement {
  return (
    <>
      {icon}
      <span className={styles.title}>{title}</span>
    </>
  );
}

/** Names of objects that are longer share the strip badly. */
const shownLength = 22;

/** Name of an object as soon as its screen has read it; asleep tabs keep the last known name and read nothing. */
function ObjectLabel({ tab, id }: { tab: Tab; id: number }): ReactElement {
  const { data } = useContractQuery('object.get', { id }, { enabled: false });
  const title = data === undefined ? undefined : shownValue(data.kind, data.type, objectName(data));
  useEffect(() => {
    if (title !== undefined) setTabTitle(tab.id, title.slice(0, 200));
  }, [tab.id, title]);
  return (
    <>
      {data !== undefined && <KindIcon kind={data.kind} type={data.type} />}
      <span className={styles.title} title={tab.title}>
        {cutMiddle(tab.title, shownLength)}
      </span>
    </>
  );
}
