import 'server-only';

/** What a status line says; `reason` is often empty. */
export interface StatusLine {
  /** Major and minor number, such as `1.1`. */
  readonly httpVersion: string;
  readonly status: number;
  readonly reason: string;
}

/** Looks at the bytes of one connection as they are read, beside the parser that reads them: undici tells neither the version nor how much came. */
export interface AnswerWatch {
  /** The next bytes, in order. */
  take(chunk: Uint8Array): void;
  /** Bytes so far, interim answers included. */
  readonly bytes: number;
  /** Of the final answer: interim ones (1xx) are passed over. Null until its line is there whole, and for what is no HTTP. */
  readonly statusLine: StatusLine | null;
}

const lineCharactersMax = 500;
const statusLinePattern = /^HTTP\/(\d\.\d) (\d{3})(?: (.*))?$/;

/** A watch that has seen nothing. Holds one line of at most 500 characters; what stands behind the final status line is counted only. */
export function watchAnswer(): AnswerWatch {
  let bytes = 0;
  let line = '';
  let isStatusExpected = true;
  let isOver = false;
  let statusLine: StatusLine | null = null;

  /** An empty line ends an interim answer's head; before a status line it is skipped, as parsers do (RFC 9112 section 2.2). */
  const endLine = (text: string) => {
    if (text === '') isStatusExpected = true;
    else if (isStatusExpected) {
      isStatusExpected = false;
      const read = readStatusLine(text);
      if (read === null || read.status >= 200) {
        statusLine = read;
        isOver = true;
      }
    }
  };

  return {
    take(chunk) {
      bytes += chunk.length;
      if (isOver) return;
      const [first = '', ...others] = Buffer.from(chunk).toString('latin1').split('\n');
      line = (line + first).slice(0, lineCharactersMax);
      for (const next of others) {
        endLine(line.replace(/\r$/, ''));
        if (isOver) return;
        line = next.slice(0, lineCharactersMax);
      }
    },
    get bytes() {
      return bytes;
    },
    get statusLine() {
      return statusLine;
    },
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc9112#section-4 */
function readStatusLine(line: string): StatusLine | null {
  const [, httpVersion, status, reason = ''] = statusLinePattern.exec(line) ?? [];
  return httpVersion && status ? { httpVersion, status: Number(status), reason } : null;
}
