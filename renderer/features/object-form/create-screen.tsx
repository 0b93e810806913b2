import type { ReactElement } from 'react';
import { kindLabel } from '../../../shared/model/object-type.ts';
import type { CreatableKind } from '../../state/tab-address.ts';
import { FormScreen } from '../../ui/form-screen.tsx';
import { GroupForm } from './group-form.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { RequirementForm } from './requirement-form.tsx';
import { TagForm } from './tag-form.tsx';
import { TrackForm } from './track-form.tsx';
import { VictimForm } from './victim-form.tsx';

interface CreateScreenProps {
  readonly kind: CreatableKind;
}

const forms: Record<CreatableKind, () => ReactElement> = {
  indicator: IndicatorForm,
  group: GroupForm,
  victim: VictimForm,
  intelRequirement: RequirementForm,
  track: TrackForm,
  tag: TagForm,
};

/** Makes a new object of a kind. */
export function CreateScreen({ kind }: CreateScreenProps): ReactElement {
  const Form = forms[kind];
  return (
    <FormScreen kind={kind} title={`New ${kindLabel[kind].one}`}>
      <Form />
    </FormScreen>
  );
}
