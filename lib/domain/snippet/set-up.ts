import type { SnippetTarget } from './snippet';

/** What the variable holds, as people read it. */
export type SetUpSubject = 'client secret' | 'access token';

/** How to set the variable: in one line with a placeholder, and by a question whose answer reaches no history. */
export interface SetUp {
  readonly setUp: string;
  readonly setUpPrompt: string;
}

/**
 * Both ways for one shell. `name` has to be a variable name already. The question is not echoed, except at a command prompt, which
 * cannot hide it. `read -s` is known to bash, zsh, ksh and BusyBox, not to dash.
 */
export function setUp(target: SnippetTarget, name: string, subject: SetUpSubject): SetUp {
  const label = subject === 'client secret' ? 'Client secret' : 'Access token';
  switch (target) {
    case 'posix':
      return {
        setUp: `export ${name}='your ${subject}'`,
        setUpPrompt: `printf '${label}: ' && IFS= read -rs ${name} && export ${name}`,
      };
    case 'powershell-curl':
    case 'powershell-rest':
      return {
        setUp: `$env:${name} = 'your ${subject}'`,
        setUpPrompt: `$env:${name} = [Net.NetworkCredential]::new('', (Read-Host -AsSecureString '${label}')).Password`,
      };
    case 'cmd':
      return { setUp: `set "${name}=your ${subject}"`, setUpPrompt: `set /p "${name}=${label}: "` };
  }
}
