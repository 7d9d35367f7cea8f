import { type CurlAction, type CurlOption, findLongOption, findShortOption } from './curl-option-table';
import { newCurlVariables } from './curl-variables';
import { ignore, type Notes, refuse } from './reading';

/** An option that shapes the request, or an address; `written` is as the person wrote the option's name. */
export interface CurlArgument {
  readonly action: CurlAction;
  readonly value: string;
  readonly written: string;
}

/**
 * The words behind `curl` as what shapes the request, in order; every other option is named in `notes` as refused or ignored.
 * Variables of the command are put in where they are expanded.
 */
export function readCurlArguments(words: readonly string[], notes: Notes): CurlArgument[] {
  const found: CurlArgument[] = [];
  let at = 0;
  let areOptionsOver = false;
  const variables = newCurlVariables(notes);

  function take(option: CurlOption, written: string, value: string): void {
    if (option.name === 'config') variables.open();
    if ('refused' in option.does) refuse(notes, written, option.does.refused);
    else if ('ignored' in option.does) ignore(notes, written, option.does.ignored);
    else if (option.does.action === 'variable') variables.set(value, written);
    else found.push({ action: option.does.action, value, written });
  }
  function takeLong(word: string): void {
    const equalsAt = word.indexOf('=');
    const name = word.slice(2);
    if (name.startsWith('expand-')) {
      takeExpanded(word, findLongOption(name.slice('expand-'.length)));
      return;
    }
    const exact = findLongOption(name);
    if (exact) {
      take(exact, shownOption(word), exact.takesValue ? (words[at++] ?? '') : '');
      return;
    }
    const before = equalsAt < 0 ? null : findLongOption(word.slice(2, equalsAt));
    if (before) {
      notes.oddities.add('long-option-with-equals');
      take(before, shownOption(word.slice(0, equalsAt)), word.slice(equalsAt + 1));
    } else refuse(notes, shownUnknown(word), 'unknown-option');
  }
  /** Only what takes a value can be expanded. */
  function takeExpanded(word: string, option: CurlOption | null): void {
    if (option?.takesValue) take(option, shownOption(word), variables.expand(words[at++] ?? ''));
    else refuse(notes, shownOption(word), 'unknown-option');
  }
  function takeShort(word: string): void {
    for (let index = 1; index < word.length; index++) {
      const letter = word[index] ?? '';
      const option = findShortOption(letter);
      if (option === null) {
        refuse(notes, /[\x21-\x7e]/.test(letter) ? `-${letter}` : '-', 'unknown-option');
        return;
      }
      if (!option.takesValue) take(option, `-${letter}`, '');
      else {
        take(option, `-${letter}`, index + 1 < word.length ? word.slice(index + 1) : (words[at++] ?? ''));
        return;
      }
    }
  }

  while (at < words.length) {
    const word = words[at++] ?? '';
    if (areOptionsOver || !word.startsWith('-') || word === '-')
      found.push({ action: 'url', value: word, written: '' });
    else if (word === '--') areOptionsOver = true;
    else if (word.startsWith('--')) takeLong(word);
    else takeShort(word);
    // What follows belongs to a request of its own.
    if (found.at(-1)?.action === 'next') break;
  }
  return found;
}

/** An option's name as it may be shown: without a value that was glued to it, and short. */
export function shownOption(word: string): string {
  return /^-{1,2}[\w.#-]{1,40}/.exec(word)?.[0] ?? '--…';
}

/** As `shownOption`, for one that is not known: with more than letters in it, it may be a secret. */
export function shownUnknown(word: string): string {
  const shown = shownOption(word);
  return /^-{1,2}[A-Za-z-]+$/.test(shown) ? shown : '--…';
}
