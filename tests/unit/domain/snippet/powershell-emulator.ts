import { legacyCommandLine, splitCommandLine } from './windows-arguments';

/** What a PowerShell command would do. */
export type PowershellEffect =
  | { readonly kind: 'native'; readonly argv: readonly string[]; readonly stdin: string | null }
  | { readonly kind: 'rest'; readonly parameters: ReadonlyMap<string, PowershellValue> };

export type PowershellValue = string | ReadonlyMap<string, string>;

/** `legacy` is Windows PowerShell 5.1, `standard` PowerShell 7.3 and later. */
export type Passing = 'legacy' | 'standard';

const formEncodeBytes =
  "-join ([Text.Encoding]::UTF8.GetBytes($env:CLIENT_SECRET) | ForEach-Object { if ($_ -eq 32) { '+' } elseif ([char]$_ -cmatch '^[A-Za-z0-9]$') { [char]$_ } else { '%{0:X2}' -f $_ } })";

/**
 * Reads the subset of PowerShell that the snippets use and evaluates it by the documented rules of quoting; throws on anything else,
 * so a value that leaves its quotes is noticed.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function runPowershell(
  text: string,
  environment: Readonly<Record<string, string>>,
  passing: Passing,
): PowershellEffect {
  return new Emulator(text, environment, passing).run();
}

class Emulator {
  private position = 0;
  private readonly text: string;
  private readonly environment: Readonly<Record<string, string>>;
  private readonly passing: Passing;
  private readonly variables = new Map<string, string>();

  constructor(text: string, environment: Readonly<Record<string, string>>, passing: Passing) {
    this.text = text;
    this.environment = environment;
    this.passing = passing;
  }

  run(): PowershellEffect {
    for (;;) {
      const name = this.match(/\$(\w+) = /uy);
      if (!name) break;
      this.variables.set(name[1] ?? '', this.expression());
      this.require(/\n|; /uy);
    }
    const effect = this.command();
    if (this.position !== this.text.length) throw new Error(`left over: ${this.text.slice(this.position)}`);
    return effect;
  }

  private command(): PowershellEffect {
    if (this.match(/Invoke-RestMethod/uy)) return { kind: 'rest', parameters: this.parameters() };
    const piped = this.text[this.position] === "'" ? this.expression() : null;
    if (piped !== null) this.require(/ \| /uy);
    this.require(/curl\.exe/uy);
    const argv = this.arguments();
    return {
      kind: 'native',
      argv: this.passing === 'standard' ? argv : splitCommandLine(legacyCommandLine(argv)),
      // PowerShell ends what it pipes to a program with a line break; 5.1 writes ASCII and a question mark for the rest.
      stdin:
        piped === null
          ? null
          : `${this.passing === 'legacy' ? piped.replace(/[^\0-\u007f]/gu, '?') : piped}\r\n`,
    };
  }

  private arguments(): string[] {
    const argv: string[] = [];
    while (this.match(/ `\n\s*| +/uy)) argv.push(this.argument());
    return argv;
  }

  private argument(): string {
    return this.quoted() ?? this.require(/[A-Za-z0-9@_.-]+/uy)[0];
  }

  private parameters(): ReadonlyMap<string, PowershellValue> {
    const parameters = new Map<string, PowershellValue>();
    while (this.match(/ `\n\s*| +/uy)) {
      const name = this.require(/-(\w+) /uy)[1] ?? '';
      parameters.set(name, this.match(/@\{ /uy) ? this.hashtable() : this.parameterValue());
    }
    return parameters;
  }

  private parameterValue(): string {
    const group = this.text[this.position] === '(' || this.text[this.position] === '$';
    return group ? this.term() : this.argument();
  }

  private hashtable(): ReadonlyMap<string, string> {
    const entries = new Map<string, string>();
    do {
      const name = this.quoted() ?? this.require(/\w+/uy)[0];
      this.require(/ = /uy);
      entries.set(name, this.expression());
    } while (this.match(/; /uy));
    this.require(/ \}/uy);
    return entries;
  }

  private expression(): string {
    if (this.text.startsWith(formEncodeBytes, this.position)) {
      this.position += formEncodeBytes.length;
      return this.formEncoded();
    }
    if (this.match(/@\(\n/uy)) {
      const parts: string[] = [];
      while (this.match(/ {2}/uy)) {
        parts.push(this.expression());
        this.require(/\n/uy);
      }
      this.require(/\) -join '&'/uy);
      return parts.join('&');
    }
    let value = this.term();
    while (this.match(/ \+ /uy)) value += this.term();
    return value;
  }

  private term(): string {
    const quoted = this.quoted();
    if (quoted !== null) return quoted;
    if (this.match(/\[uri\]::EscapeDataString\(/uy))
      return this.closed((value) => this.escapeDataString(value));
    if (this.match(/\[Convert\]::ToBase64String\(\[Text\.Encoding\]::UTF8\.GetBytes\(/uy)) {
      return this.closed((value) => {
        this.require(/\)/uy);
        return Buffer.from(value, 'utf8').toString('base64');
      });
    }
    if (this.match(/\(/uy)) return this.closed((value) => value);
    return this.variable();
  }

  private closed(apply: (value: string) => string): string {
    const value = this.expression();
    this.require(/\)/uy);
    return apply(value);
  }

  private variable(): string {
    const environment = this.match(/\$env:(\w+)/uy);
    if (environment) return this.environment[environment[1] ?? ''] ?? '';
    const name = this.require(/\$(\w+)/uy)[1] ?? '';
    const value = this.variables.get(name);
    if (value === undefined) throw new Error(`no variable ${name}`);
    return value;
  }

  private quoted(): string | null {
    if (this.match(/['\u2018\u2019\u201a\u201b]/uy)) {
      let value = '';
      for (;;) {
        const plain = this.match(/[^'\u2018\u2019\u201a\u201b]+/uy);
        if (plain) value += plain[0];
        const double = this.match(/(['\u2018\u2019\u201a\u201b])['\u2018\u2019\u201a\u201b]/uy);
        if (double) value += double[1];
        else if (!plain) break;
      }
      this.require(/['\u2018\u2019\u201a\u201b]/uy);
      return value;
    }
    if (!this.match(/"/uy)) return null;
    let value = '';
    while (!this.match(/"/uy)) {
      if (this.match(/\$\(/uy)) value += this.closed((inner) => inner);
      else if (this.text[this.position] === '$') value += this.variable();
      else value += this.require(/[^"$`\u201c-\u201e]+/uy)[0];
    }
    return value;
  }

  /** .NET Framework, under 5.1, may leave the marks of RFC 2396 as they are. */
  private escapeDataString(value: string): string {
    const escaped = encodeURIComponent(value);
    if (this.passing === 'legacy') return escaped;
    return escaped.replace(/[!*'()]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  }

  private formEncoded(): string {
    return [...Buffer.from(this.environment.CLIENT_SECRET ?? '', 'utf8')]
      .map((byte) => {
        if (byte === 32) return '+';
        const character = String.fromCharCode(byte);
        return /^[A-Za-z0-9]$/u.test(character)
          ? character
          : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      })
      .join('');
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position += found[0].length;
    return found;
  }

  private require(pattern: RegExp): RegExpExecArray {
    const found = this.match(pattern);
    if (!found)
      throw new Error(`${pattern.source} expected at: ${this.text.slice(this.position, this.position + 40)}`);
    return found;
  }
}
