import { createPageModel } from '../../components/model/page-model.ts';
import { SidePanel } from '../../components/panel/panel.tsx';
import { openStudio } from '../shared/open-studio.ts';
import { createPageServices, endOfPage, showPage } from '../shared/page.tsx';

async function main(): Promise<void> {
  const end = endOfPage();
  const model = createPageModel(await createPageServices(end), end);
  showPage(<SidePanel model={model} onOpenStudio={() => void openStudio()} />);
}

void main();
