import type { Allowed } from '../lib/avatar/problem.ts';
import type { FileProblem } from '../lib/export/avatar-file.ts';
import type { ShelfDetail } from '../lib/settings/shelf.ts';
import type { Translate } from './translation.ts';

/** What can be wrong with an avatar that comes from a file or from the shelf. */
export type Problem = FileProblem | ShelfDetail;

/** Says a problem in the person's language: it names the field, the value, and what is allowed. */
export function sentenceOfProblem(t: Translate, problem: Problem): string {
  switch (problem.kind) {
    case 'refused':
    case 'dropped': {
      const { kind, field, value, allowed } = problem;
      return `${t(`avatarProblem.${kind}`, { field, value })} ${sentenceOfAllowed(t, allowed)}`;
    }
    case 'missing':
    case 'unknownField': {
      const { kind, field, allowed } = problem;
      return `${t(`avatarProblem.${kind}`, { field })} ${sentenceOfAllowed(t, allowed)}`;
    }
    case 'notAnAvatar':
      return t('avatarProblem.notAnAvatar', { value: problem.value });
    case 'fileSize':
      return t('avatarProblem.fileSize', { bytes: problem.bytes, most: problem.most });
    case 'unreadable': {
      const { field, value, expected } = problem;
      return t('avatarProblem.unreadable', { field, value, expected });
    }
    case 'notJson':
    case 'noAvatar':
    case 'nameLost':
      return t(`avatarProblem.${problem.kind}`);
  }
}

function sentenceOfAllowed(t: Translate, allowed: Allowed): string {
  if (allowed.kind === 'shirtText')
    return t('avatarProblem.allowed.shirtText', { most: allowed.most });
  return t(`avatarProblem.allowed.${allowed.kind}`, { options: allowed.options.join(', ') });
}
