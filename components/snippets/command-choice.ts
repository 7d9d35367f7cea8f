import { formsOfTarget, type SnippetForm, type SnippetTarget } from '@/lib/domain/snippet/snippet';

/** What the command does. */
export type CommandKind = 'token' | 'variable' | 'api';

/** Which command is shown; kept by the page, so that it survives a look at another tab. */
export interface CommandChoice {
  readonly kind: CommandKind;
  readonly target: SnippetTarget;
  readonly form: SnippetForm;
}

export const commandKindLabels: Readonly<Record<CommandKind, string>> = {
  token: 'Get a token',
  variable: 'Keep it in a variable',
  api: 'Call an API with it',
};

export const targetLabels: Readonly<Record<SnippetTarget, string>> = {
  posix: 'bash, zsh',
  'powershell-curl': 'PowerShell curl.exe',
  'powershell-rest': 'PowerShell',
  cmd: 'cmd',
};

export const formLabels: Readonly<Record<SnippetForm, string>> = {
  multi: 'Several lines',
  single: 'One line',
  stdin: 'Standard input',
};

/** The first choice on this machine: `userAgent` as browsers send it. */
export function firstChoice(userAgent: string): CommandChoice {
  return { kind: 'token', target: /Windows/.test(userAgent) ? 'powershell-curl' : 'posix', form: 'multi' };
}

/** The same choice for another shell; a form that it does not have becomes its first one. */
export function withTarget(choice: CommandChoice, target: SnippetTarget): CommandChoice {
  const forms = formsOfTarget[target];
  return { ...choice, target, form: forms.includes(choice.form) ? choice.form : (forms[0] ?? 'multi') };
}
