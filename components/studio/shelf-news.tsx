import { X } from 'lucide';
import { IconButton } from '../icon-button.tsx';
import type { ShelfNews as News, ShelfModel } from '../model/shelf-model.ts';
import { type Problem, sentenceOfProblem } from '../problem-sentence.ts';
import { type Translate, useTranslate } from '../translation.ts';
import { UndoButton } from '../undo-button.tsx';

/** So many problems of a file are shown; more of them say that it is another kind of file. */
const MOST_PROBLEMS = 5;

/** Says what happened to the shelf last, and offers to take a removal back. */
export function ShelfNews({ shelf }: { shelf: ShelfModel }) {
  const news = shelf.news.value;
  return <div role="status">{news && <Note key={keyOf(news)} shelf={shelf} news={news} />}</div>;
}

function Note({ shelf, news }: { shelf: ShelfModel; news: News }) {
  const t = useTranslate();
  return (
    <div class="shelf-news" data-kind={news.kind}>
      <div class="shelf-news-words">
        <p>{sentenceOf(t, news)}</p>
        <Problems problems={problemsOf(news)} />
      </div>
      {news.kind === 'removed' && <UndoButton onUndo={shelf.restore} />}
      <IconButton icon={X} label={t('action.dismiss')} onPress={shelf.dismiss} />
    </div>
  );
}

/** Field by field; fields and options are named in the words of the file. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslate();
  if (problems.length === 0) return null;
  const more = problems.length - MOST_PROBLEMS;
  return (
    <>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map((problem) => {
          const sentence = sentenceOfProblem(t, problem);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      {more > 0 && <p>{t('shelf.moreProblems', { count: more })}</p>}
    </>
  );
}

function sentenceOf(t: Translate, news: News): string {
  switch (news.kind) {
    case 'removed':
      return t('shelf.removed', { name: news.avatar.name });
    case 'imported':
      return t('shelf.imported', { name: news.name });
    case 'refused':
      return t('shelf.refused', { file: news.file });
    case 'damaged': {
      const names = news.problems.map(({ name }) => name ?? t('shelf.nameless'));
      return t('shelf.damaged', { names: names.join(', ') });
    }
  }
}

function problemsOf(news: News): readonly Problem[] {
  if (news.kind === 'refused') return news.problems;
  return news.kind === 'damaged' ? news.problems.flatMap(({ details }) => details) : [];
}

function keyOf(news: News): string {
  return news.kind === 'removed' ? news.avatar.id : news.kind;
}
