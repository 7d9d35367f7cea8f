import { describe, expect, it } from 'vitest';
import { readPosixWords } from '@/lib/domain/command/posix-words';
import { newNotes } from '@/lib/domain/command/reading';
import { readShellCommands } from '@/lib/domain/command/shell-commands';

describe('words of a shell, as bash reads them', () => {
  it.each([
    ['single quotes', `a 'b c' d`, ['a', 'b c', 'd']],
    ['double quotes', `"a \\"b\\" \\$c \\d"`, ['a "b" $c \\d']],
    ['quotes that touch', `'it'\\''s'"!"`, [`it's!`]],
    ['dollar and quote', `$'a\\'b\\n\\x41\\u00e9\\101'`, ["a'b\nA\u00e9A"]],
    ['a continued line', `a \\\n  b`, ['a', 'b']],
    ['a continued line inside quotes', `"a\\\nb"`, ['ab']],
    ['empty words', `a '' ""`, ['a', '', '']],
    ['a comment', `a # b 'c`, ['a']],
    ['a dollar alone', `a$ "$"`, ['a$', '$']],
    ['variables that nobody set', `"x$A" \${B} $1 \${C:?no}`, ['x\0A\0', '\0B\0', '\0\0', '\0C\0']],
    [
      'substitutions, skipped with what is in them',
      `"$(echo ")")" $(a $(b)) \`c\``,
      ['\0\0', '\0\0', '\0\0'],
    ],
    ['a substitution in an argument', 'a x=$(b c) d', ['a', 'x=\0\0', 'd']],
    ['arithmetic in an assignment before a command', 'A=$((1+1)) b', ['A=\0\0', 'b']],
  ])('%s', (_, text, words) => {
    expect(readPosixWords(text, newNotes())).toEqual({ ok: true, commands: [words] });
  });

  it('knows what was assigned before, in the same text alone, and runs nothing', () => {
    const text = `A=one; export B='two three'\ncmd "$A" "\${B}" '$A' $C`;
    expect(readPosixWords(text, newNotes())).toEqual({
      ok: true,
      commands: [['cmd', 'one', 'two three', '$A', '\0C\0']],
    });
  });

  it('reads a command whose output is assigned as one of its own, and knows nothing of the variable then', () => {
    const notes = newNotes();
    const text = `A=old\nB=1 A=$(curl x | jq -r .y)\nexport C=$(id)\nuse $A $B $C`;
    expect(readPosixWords(text, notes)).toEqual({
      ok: true,
      commands: [['curl', 'x'], ['jq', '-r', '.y'], ['id'], ['use', '\0A\0', '1', '\0C\0']],
    });
    expect(notes.refused).toContainEqual({ what: '$(…)', why: 'runs-program' });
  });

  it('does not let variables that double each other fill the memory', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `V${index + 1}=$V${index}$V${index}`);
    const reading = readPosixWords(`V0=xxxxxxxxxx\n${lines.join('\n')}\nuse "$V60"`, newNotes());
    expect(JSON.stringify(reading).length).toBeLessThan(500_000);
  });

  it.each([
    ['a quote', `a 'b`, 2],
    ['a substitution', 'a $(b', 2],
  ])('tells where %s begins that never ends', (_, text, at) => {
    expect(readPosixWords(text, newNotes())).toEqual({ ok: false, at });
  });
});

describe('words by the rules of other shells', () => {
  it.each([
    ['a line continued as at a command prompt', 'cmd', `a ^\n  b`, ['a', 'b']],
    ['a line continued as in PowerShell', 'powershell', 'a `\n  b', ['a', 'b']],
    ['quotes that PowerShell hands to a program', 'powershell', `a '{\\"b\\":1}'`, ['a', '{"b":1}']],
  ] as const)('%s', (_, dialect, text, words) => {
    expect(readShellCommands(text, dialect, newNotes())).toEqual({ ok: true, commands: [words] });
  });
});
