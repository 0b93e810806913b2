import type { ReactElement } from 'react';
import { postLimits } from '../../../shared/contract/post.ts';
import { Composer, type ComposerProps } from '../composer/composer.tsx';

/** A box to write a post or a reply in. */
export function PostComposer(props: Omit<ComposerProps, 'limit' | 'hint' | 'initial'>): ReactElement {
  return <Composer {...props} limit={postLimits.body} hint="A post cannot be edited later." />;
}
