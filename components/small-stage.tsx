import type { ComponentChildren } from 'preact';
import { CameraNotice } from './camera-notice.tsx';
import type { PageModel } from './model/page-model.ts';
import { LiveStage, Stage } from './stage.tsx';

interface SmallStageProps {
  readonly model: PageModel;
  /** What stands at the stage's upper right. */
  readonly corner: ComponentChildren;
  readonly onOpenStudio: () => void;
}

/** The stage of a page that can't ask for the camera: the studio does that for it. */
export function SmallStage({ model, corner, onOpenStudio }: SmallStageProps) {
  const refused = {
    advice: 'advice.cameraRefusedPopup',
    action: 'action.openPermission',
    onAction: onOpenStudio,
  } as const;
  return (
    <Stage model={model} corner={corner}>
      <LiveStage model={model} notice={<CameraNotice model={model} refused={refused} />} />
    </Stage>
  );
}
