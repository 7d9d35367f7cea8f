import 'server-only';
import { commonWords, runs } from './common-words';

const leetspeak: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const wordLengthMax = 25;
const runLengthMin = 3;
/** What may be left over, in letters, when common words and runs are taken away, before a password counts as somebody's own. */
const ownLettersMin = 5;
const commonWordsMax = 2;
const distinctCharactersMin = 5;

const bothWays = runs.flatMap((run) => [run, [...run].reverse().join('')]);

/**
 * Whether a password of 15 or more characters is one of those that guessing programs try first: few different characters, one part
 * repeated, or one or two common words (leetspeak and capitals seen through), keyboard and counting runs, digits and symbols with next
 * to nothing of one's own. Four random words pass. It is a rule instead of a list, because lists of leaked passwords hold hardly any
 * of this length; it cannot know that a rare sentence was leaked somewhere.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < distinctCharactersMin) return true;
  if (isRepeated(text)) return true;
  const plain = text.replace(/[\s\p{P}\p{S}]+/gu, '');
  return [text, plain, unleet(plain), unleet(text.replace(/[\s._-]+/g, ''))].some(isBuiltOfCommonParts);
}

/** One part of at most half the length, again and again, the last time perhaps cut off. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}

const unleet = (text: string) => [...text].map((character) => leetspeak[character] ?? character).join('');

function isBuiltOfCommonParts(text: string): boolean {
  const found = new Set<string>();
  let ownLetters = 0;
  let at = 0;
  while (at < text.length) {
    const run = runLength(text, at);
    const word = findWord(text, at);
    if (word !== null && word.length >= run) {
      found.add(word);
      at += word.length;
    } else if (run > 0) {
      at += run;
    } else {
      if (/\p{L}/u.test(text.charAt(at))) ownLetters += 1;
      at += 1;
    }
  }
  return ownLetters < ownLettersMin && found.size <= commonWordsMax;
}

function findWord(text: string, at: number): string | null {
  for (let length = Math.min(wordLengthMax, text.length - at); length >= 3; length -= 1) {
    const word = text.slice(at, at + length);
    if (commonWords.has(word)) return word;
  }
  return null;
}

/** How many characters from `at` on are one character repeated or neighbours on a keyboard, in the alphabet or in counting; 0 below three. */
function runLength(text: string, at: number): number {
  let longest = 0;
  for (const run of [...bothWays, text.charAt(at).repeat(text.length)]) {
    let length = runLengthMin;
    while (at + length <= text.length && run.includes(text.slice(at, at + length))) length += 1;
    longest = Math.max(longest, length - 1);
  }
  return longest < runLengthMin ? 0 : longest;
}
