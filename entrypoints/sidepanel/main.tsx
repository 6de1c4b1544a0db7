import { createPageModel } from '../../components/model/page-model.ts';
import { endOfPage } from '../../components/page/end-of-page.ts';
import { showPage } from '../../components/page/show-page.tsx';
import { SidePanel } from '../../components/panel/panel.tsx';
import { createTranslate } from '../shared/create-translate.ts';
import { openStudio } from '../shared/open-studio.ts';
import { createExtensionPageServices } from '../shared/page-services.ts';

async function main(): Promise<void> {
  const end = endOfPage();
  const model = createPageModel(await createExtensionPageServices(end), end);
  showPage(<SidePanel model={model} onOpenStudio={() => void openStudio()} />, createTranslate());
}

void main();
