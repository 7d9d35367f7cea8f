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

/** One way to read a text up to some place: with the fewest letters left over, then with the fewest words. */
interface Reading {
  readonly ownLetters: number;
  readonly words: ReadonlySet<string>;
}

function isBuiltOfCommonParts(text: string): boolean {
  const readings: (Reading | undefined)[] = [{ ownLetters: 0, words: new Set() }];
  const offer = (end: number, reading: Reading) => {
    const best = readings[end];
    const isBetter =
      best === undefined ||
      reading.ownLetters < best.ownLetters ||
      (reading.ownLetters === best.ownLetters && reading.words.size < best.words.size);
    if (isBetter) readings[end] = reading;
  };
  for (let at = 0; at < text.length; at += 1) {
    const { ownLetters, words } = readings[at] ?? { ownLetters: at, words: new Set<string>() };
    offer(at + 1, { ownLetters: ownLetters + (/\p{L}/u.test(text.charAt(at)) ? 1 : 0), words });
    for (let end = at + 3; end <= Math.min(text.length, at + wordLengthMax); end += 1) {
      const word = text.slice(at, end);
      if (commonWords.has(word)) offer(end, { ownLetters, words: new Set([...words, word]) });
    }
    const runEnd = at + runLength(text, at);
    for (let end = at + runLengthMin; end <= runEnd; end += 1) offer(end, { ownLetters, words });
  }
  const whole = readings[text.length];
  return whole !== undefined && whole.ownLetters < ownLettersMin && whole.words.size <= commonWordsMax;
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
