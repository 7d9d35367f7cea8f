import type { FindingCode } from '../trace/finding-code';
import type { FindingText } from './finding-text';
import { answerFindings } from './findings-answer';
import { apiFindings } from './findings-api';
import { errorFindings } from './findings-error';
import { tokenFindings } from './findings-token';

/** Words for everything the readers of answers can find. */
export const findingTexts: Readonly<Record<FindingCode, FindingText>> = {
  ...answerFindings,
  ...tokenFindings,
  ...errorFindings,
  ...apiFindings,
};
