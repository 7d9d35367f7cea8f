/** Programs, words of a shell and cmdlets that are named where a command would run them. A text from elsewhere may as well be a secret on a line of its own. */
const programs = new Set(
  [
    'curl http https wget fetch irm iwr invoke-restmethod invoke-webrequest httpie xh',
    '. source eval exec env export set unset time sudo doas su nohup nice timeout watch xargs command builtin alias',
    'for while until if then else elif fi do done case esac function return exit break continue local declare readonly read trap wait',
    'cat tac head tail tee more less grep egrep sed awk cut tr sort uniq wc xxd od base64 openssl jq yq python python2 python3 node deno bun ruby perl php java go',
    'echo printf sleep date true false test sh bash zsh dash fish ksh pwsh powershell cmd ssh scp rsync nc ncat telnet',
    'rm rmdir mv cp ln ls cd pwd mkdir touch chmod chown find kill pkill killall disown reboot shutdown dd mount',
    'docker podman kubectl helm git npm npx yarn pnpm make pip apt apt-get brew aws az gcloud op vault pass gpg pbcopy pbpaste clip xclip open start',
    'del erase dir copy move ren type rem call goto pause setx setlocal endlocal echo. title cls findstr certutil schtasks reg net wmic',
    'iex invoke-expression start-process start-job get-content get-credential get-pfxcertificate get-item get-childitem get-clipboard get-date get-secret',
    'set-content set-item set-variable set-clipboard set-executionpolicy add-content add-type out-file out-null out-string out-host new-object new-item',
    'remove-item copy-item move-item import-module import-csv export-csv convertto-json convertfrom-json convertto-securestring convertfrom-securestring',
    'select-object where-object foreach-object format-list format-table write-host write-output write-error write-verbose read-host clear-host',
    'test-path join-path split-path measure-object sort-object invoke-command start-sleep throw try catch finally param foreach',
  ].flatMap((names) => names.split(' ')),
);

/** A program's name as it may be shown, without its folder: one that is not known is told in words. */
export function shownProgram(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return programs.has(name.toLowerCase().replace(/\.exe$/, '')) ? name : 'another program';
}

/** A name from a script as it may be shown before `what` it is: one that has more than letters in it may be a secret. */
export function shownName(name: string, what: string): string {
  return /^[A-Za-z_$.]{1,40}$/.test(name) ? name : what;
}
