import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { OverviewAssociations } from '../../../ui/association-cards/overview/overview-associations.tsx';
import { PostsCard } from '../../../ui/posts/posts-card.tsx';
import { ArtifactCard } from '../artifact/artifact-card.tsx';
import { ArtifactMatchesCard } from '../artifact/artifact-matches-card.tsx';
import { SightingsCard } from '../indicator/sightings-card.tsx';
import { AssertionsCard } from './assertions-card.tsx';
import { AttributesCard } from '../../../ui/attributes/attributes-card.tsx';
import { CopiesCard } from './copies-card.tsx';
import { DescriptionCard } from './description-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { PotentialOfObject } from '../potential/potential-of-object.tsx';
import { TagCard } from '../tag/tag-card.tsx';
import { KeywordQueryCard } from '../requirement/keyword-query-card.tsx';
import { ResultsCard } from '../requirement/results-card.tsx';
import { AssetsCard } from '../victim/assets-card.tsx';
import { VictimCard } from '../victim/victim-card.tsx';
import { OccurrencesCard } from '../files/occurrences-card.tsx';
import { HashesCard } from './hashes-card.tsx';
import { FileCard } from '../group/file-card.tsx';
import { RecipientsCard } from '../group/recipients-card.tsx';
import { ReviewsCard } from '../group/reviews-card.tsx';
import { SignatureCard } from '../group/signature-card.tsx';
import { TaskCard } from '../group/task-card.tsx';
import { VotesCard } from '../group/votes-card.tsx';

export interface OverviewCardProps {
  readonly object: ObjectView;
  readonly onEdit: () => void;
}

interface OverviewCard {
  readonly name: string;
  /** The wide column of texts, or the narrow one of facts. */
  readonly place: 'main' | 'side';
  readonly isFor: (object: ObjectView) => boolean;
  readonly render: (props: OverviewCardProps) => ReactElement;
}

/** Tags and Requirements carry a description of their own and no Attributes. */
const hasAttributes = ({ kind }: ObjectView): boolean =>
  kind === 'indicator' || kind === 'group' || kind === 'victim' || kind === 'track';

const isGroup = ({ kind, type }: ObjectView, ...types: readonly string[]): boolean =>
  kind === 'group' && (types.length === 0 || types.includes(type));

/** The cards of the Overview, in the order of each column. */
export const overviewCards: readonly OverviewCard[] = [
  {
    name: 'description',
    place: 'main',
    // An Artifact is described by the notes about it.
    isFor: ({ kind }) => kind !== 'artifact',
    render: ({ object }) => <DescriptionCard object={object} />,
  },
  {
    name: 'potential',
    place: 'main',
    isFor: ({ kind }) => kind === 'indicator' || kind === 'group',
    render: ({ object }) => <PotentialOfObject key={object.id} object={object} />,
  },
  {
    name: 'signature',
    place: 'main',
    isFor: (object) => isGroup(object, 'Signature'),
    render: ({ object, onEdit }) => <SignatureCard object={object} onEdit={onEdit} />,
  },
  {
    name: 'file',
    place: 'main',
    isFor: (object) => isGroup(object, 'Document', 'Report'),
    render: ({ object }) => <FileCard object={object} />,
  },
  {
    name: 'assets',
    place: 'main',
    isFor: ({ kind }) => kind === 'victim',
    render: ({ object }) => <AssetsCard victim={object} />,
  },
  {
    name: 'victim',
    place: 'main',
    isFor: ({ kind }) => kind === 'victimAsset',
    render: ({ object: { detail } }) => (
      <>{detail.kind === 'victimAsset' && <VictimCard victimId={detail.fields.victimId} />}</>
    ),
  },
  {
    name: 'query',
    place: 'main',
    isFor: ({ kind }) => kind === 'intelRequirement',
    render: ({ object: { detail, rights }, onEdit }) => (
      <>
        {detail.kind === 'intelRequirement' && (
          <KeywordQueryCard fields={detail.fields} right={rights.modify} onEdit={onEdit} />
        )}
      </>
    ),
  },
  {
    name: 'results',
    place: 'main',
    isFor: ({ kind }) => kind === 'intelRequirement',
    render: ({ object }) => <ResultsCard requirementId={object.id} />,
  },
  {
    name: 'artifact',
    place: 'main',
    isFor: ({ kind }) => kind === 'artifact',
    render: ({ object }) => <ArtifactCard id={object.id} />,
  },
  {
    name: 'matches',
    place: 'main',
    isFor: ({ kind }) => kind === 'artifact',
    render: ({ object }) => <ArtifactMatchesCard id={object.id} />,
  },
  {
    name: 'associations',
    place: 'main',
    // What carries a Tag is the list of its own tab.
    isFor: ({ kind }) => kind !== 'tag',
    render: ({ object }) => <OverviewAssociations object={object} />,
  },
  {
    name: 'reviews',
    place: 'main',
    isFor: (object) => isGroup(object, 'Report'),
    render: ({ object }) => <ReviewsCard object={object} />,
  },
  {
    name: 'attributes',
    place: 'main',
    isFor: hasAttributes,
    render: ({ object }) => <AttributesCard object={object} />,
  },
  {
    name: 'copies',
    place: 'main',
    isFor: ({ copies }) => copies.length > 0,
    render: ({ object }) => <CopiesCard object={object} />,
  },
  {
    name: 'posts',
    place: 'main',
    isFor: ({ kind }) => ['indicator', 'group', 'tag', 'track', 'victim'].includes(kind),
    render: ({ object }) => <PostsCard object={object} />,
  },
  {
    name: 'occurrences',
    place: 'main',
    isFor: ({ kind, type }) => kind === 'indicator' && type === 'File',
    render: ({ object }) => <OccurrencesCard file={object} />,
  },
  {
    name: 'assertions',
    place: 'main',
    isFor: () => true,
    render: ({ object }) => <AssertionsCard object={object} />,
  },
  {
    name: 'details',
    place: 'side',
    isFor: () => true,
    render: ({ object, onEdit }) => <DetailsCard object={object} onEdit={onEdit} />,
  },
  {
    name: 'tag',
    place: 'side',
    isFor: ({ kind }) => kind === 'tag',
    render: ({ object }) => <TagCard object={object} />,
  },
  {
    name: 'assignment',
    place: 'side',
    isFor: (object) => isGroup(object, 'Task'),
    render: ({ object }) => <TaskCard object={object} />,
  },
  {
    name: 'recipients',
    place: 'side',
    isFor: (object) => isGroup(object, 'Email'),
    render: ({ object }) => <RecipientsCard object={object} />,
  },
  {
    name: 'votes',
    place: 'side',
    isFor: (object) => isGroup(object),
    render: ({ object }) => <VotesCard object={object} />,
  },
  {
    name: 'sightings',
    place: 'side',
    isFor: ({ kind }) => kind === 'indicator',
    render: ({ object }) => <SightingsCard object={object} />,
  },
  {
    name: 'hashes',
    place: 'side',
    isFor: ({ kind, type }) => kind === 'indicator' && type === 'File',
    render: ({ object }) => <HashesCard file={object} />,
  },
];
