import { placeholder, placeholderNames } from './placeholder';
import { type Notes, refuse } from './reading';

/** The variables that a curl command gives itself, as they are at one place of it. */
export interface CurlVariables {
  /** Takes over what stands behind `--variable`, or however the person `written` it. A file and the environment are refused by name; what a file would hold becomes a stand-in. */
  set(argument: string, written: string): void;
  /** What an option with `--expand-` before its name is given. */
  expand(text: string): string;
  /** From here on variables may come from a file of settings: one that is not known is a stand-in and no longer nothing. */
  open(): void;
}

/** Characters that variables may add in all: a few that double each other would fill the memory. */
const expandedMax = 65_536;
const nameMax = 127;

/**
 * No variable yet. A name that was never set is blank, as curl has it; the default that `%NAME=default` brings is taken, because the environment is not looked
 * at.
 * @see https://curl.se/docs/manpage.html#--variable
 */
export function newCurlVariables(notes: Notes): CurlVariables {
  const values = new Map<string, string>();
  let expanded = 0;
  let isOpen = false;

  function contentOf(name: string, functions: readonly string[]): string {
    let value = values.get(name) ?? (isOpen ? placeholder(name) : '');
    for (const one of functions) {
      const apply = transforms.get(one);
      if (!apply) {
        refuse(notes, `{{…:${/^\w{1,12}$/.test(one) ? one : '…'}}}`, 'unknown-option');
        return placeholder(name);
      }
      value = value === '' ? '' : apply(value);
    }
    expanded += value.length;
    return expanded > expandedMax ? placeholder(name) : value;
  }

  return {
    set(argument, written) {
      const [, percent, name = '', mark, content = ''] =
        /^(%?)([A-Za-z0-9_]+)(?:\[[\d-]*\])?([=@]?)(.*)$/s.exec(argument) ?? [];
      if (percent === '%') refuse(notes, written, 'reads-settings');
      if (name === '' || name.length > nameMax || (mark === '' && percent === '')) return;
      if (mark === '=') values.set(name, content);
      else {
        if (mark === '@') refuse(notes, `${written} …@`, content === '-' ? 'reads-input' : 'reads-file');
        values.set(name, placeholder(name));
      }
    },
    expand(text) {
      // A name ends at the first `}}`; what is no name stays as it is.
      return text.replace(/\\\{\{|\{\{((?:(?!\}\}).)*)\}\}/gs, (whole, inside: string | undefined) => {
        if (inside === undefined) return '{{';
        const [name = '', ...functions] = inside.split(':');
        return /^\w+$/.test(name) && name.length <= nameMax ? contentOf(name, functions) : whole;
      });
    },
    open() {
      isOpen = true;
    },
  };
}

/** The functions of an expansion, applied from left to right. Stand-ins stay, and where they cannot, one stands for the whole. */
const transforms: ReadonlyMap<string, (value: string) => string> = new Map([
  ['trim', (value: string) => value.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '')],
  ['json', (value: string) => value.replace(/["\\]|[\x01-\x1f]/g, escapeJson)],
  ['url', (value: string) => aroundStandIns(value, percentEncode)],
  ['b64', (value: string) => (value.includes('\0') ? wholeStandIn(value) : toBase64(value))],
  ['64dec', (value: string) => (value.includes('\0') ? wholeStandIn(value) : fromBase64(value))],
]);

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

function escapeJson(character: string): string {
  return shortEscapes[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function aroundStandIns(value: string, encode: (piece: string) => string): string {
  return value
    .split(/(\0[^\0]*\0)/)
    .map((piece) => (piece.startsWith('\0') ? piece : encode(piece)))
    .join('');
}

/** Every byte but letters, digits and `-._~`. */
function percentEncode(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9\-._~]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function wholeStandIn(value: string): string {
  return placeholder(placeholderNames(value)[0] ?? '');
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Bytes that are no text become a stand-in: nothing else here can hold them. */
function fromBase64(text: string): string {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return '[64dec-fail]';
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const decoded = new TextDecoder().decode(bytes);
  return /[\ufffd\0]/.test(decoded) ? placeholder('') : decoded;
}
