import type { RequestNote } from '@/lib/domain/command/compare-parameter';
import type { RequestRow } from '@/lib/domain/command/compare-requests';
import type { RequestRefusal } from '@/lib/domain/command/read-request';
import { makeVisibleText } from '@/lib/domain/token/visible';
import type { Sides } from './texts';

/** Why a request was not read. */
export const requestRefusalTexts: Readonly<
  Record<RequestRefusal, { readonly what: string; readonly why: string; readonly next: string }>
> = {
  empty: { what: 'Nothing to read yet', why: 'The field is empty.', next: 'Paste a request.' },
  'too-long': {
    what: 'Too long to read',
    why: 'More than 65,536 characters were pasted; no token request is that long.',
    next: 'Paste the command alone.',
  },
  'not-text': {
    what: 'Not text',
    why: 'It holds characters that no command has.',
    next: 'Copy the command again, as text.',
  },
  'open-quote': {
    what: 'A quotation mark is never closed',
    why: 'Without its end the command cannot be read.',
    next: 'Copy the command again, from its first to its last character.',
  },
  'no-command': {
    what: 'No request found',
    why: 'It is no command, HTTP message, form body or address that is known here.',
    next: 'Paste, for example, the cURL command as it was run.',
  },
};

/** What a part of a request is called. */
export const partLabels: Readonly<Record<RequestRow['part'], string>> = {
  method: '',
  address: '',
  'sign-in': '',
  parameter: 'Parameter',
  header: 'Header',
};

/** What is worth saying of a parameter. */
export function noteText(note: RequestNote, { left, right }: Sides): string {
  switch (note.code) {
    case 'near-miss':
      return `Probably "${note.meant}" is meant; servers do not know this name.`;
    case 'scopes': {
      const parts = [
        note.onlyLeft.length > 0 ? `only ${left}: ${note.onlyLeft.map(makeVisibleText).join(', ')}` : '',
        note.onlyRight.length > 0 ? `only ${right}: ${note.onlyRight.map(makeVisibleText).join(', ')}` : '',
      ];
      return parts.filter(Boolean).join('; ');
    }
    case 'scope-order':
      return 'The same scopes in another order, which does not count.';
    case 'scope-separator':
      return 'The same scopes with another separator. Adobe IMS wants commas, the standard wants spaces.';
    case 'white-space':
      return 'They differ in white space alone, which is easy to overlook and counts.';
    case 'letter-case':
      return 'They differ in capital letters alone, which count.';
    case 'other-place':
      return 'One is sent in the address, the other in the body.';
    case 'other-secret':
      return 'The two secrets are not the same. They are not shown.';
    case 'repeated':
      return 'Sent more than once; the order counts.';
    case 'value-order':
      return 'The same values in another order.';
  }
}
