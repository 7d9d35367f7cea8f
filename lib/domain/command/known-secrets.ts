import { secretMark } from '../generation';

/** The secrets of a request, to keep them out of what is shown of it. Holds them: never for state, a log or a view. */
export interface KnownSecrets {
  /** The text with a mark for each secret in it, also form-encoded; nothing but the mark where one is left in another spelling. */
  hide(text: string): string;
  /** Whether a secret stands in the text, in any letter case and also percent-encoded. */
  isIn(text: string): boolean;
}

/** Shorter than this a value would stand in every other word. */
const charactersMin = 4;
/** Stands where a secret stood until all are taken out, so that none is found in the words of a mark. No text that is read holds it. */
const standIn = '\0\x01\0';

/** Values of fewer than four characters, and those that only a running shell could tell, are left alone. */
export function newKnownSecrets(values: readonly string[]): KnownSecrets {
  const told = [...new Set(values)].filter((value) => !value.includes('\0'));
  const forms = [...new Set(told.flatMap(formsOf))]
    .filter((form) => form.length >= charactersMin)
    .toSorted((left, right) => right.length - left.length);
  const inLowerCase = [...new Set(forms.map((form) => form.toLowerCase()))];
  const isIn = (text: string) =>
    [text, unescaped(text)].some((one) => {
      const lower = one.toLowerCase();
      return inLowerCase.some((form) => lower.includes(form));
    });
  return {
    isIn,
    hide(text) {
      const without = forms.reduce((left, form) => left.replaceAll(form, standIn), text);
      const parts = without.split(standIn);
      return parts.some(isIn) ? secretMark : parts.join(secretMark);
    },
  };
}

function formsOf(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  return [value, value.trim(), encoded, encoded.replaceAll('%20', '+')];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not every % begins an escape: it is the text itself.
    return text;
  }
}
