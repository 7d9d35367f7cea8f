import { describe, expect, it } from 'vitest';
import { placeholder } from '@/lib/domain/command/placeholder';
import { readCommand } from '@/lib/domain/command/read-command';

const url = 'https://issuer.example/token';

/** The body that a command would have sent, what it was refused for and which values are not in the text. */
function read(options: string) {
  const reading = readCommand(`curl ${options} ${url}`);
  if (!reading.ok) throw new Error(reading.code);
  const { request, refused, placeholders } = reading;
  return { body: request.body, url: request.url, headers: request.headers, refused, placeholders };
}

/** @see https://curl.se/docs/manpage.html#--variable and the section VARIABLES there; curl 8.3 and later */
describe('variables of a curl command', () => {
  it.each([
    ['a content', `--variable name=value --expand-data 'x={{name}}'`, 'x=value'],
    ['a content with marks of its own', `--variable 'name=a=b@c' --expand-data 'x={{name}}'`, 'x=a=b@c'],
    ['an empty content', `--variable name= --expand-data 'x={{name}}'`, 'x='],
    ['several in one', `--variable a=1 --variable b=2 --expand-data '{{a}}={{b}}{{a}}'`, '1=21'],
    ['the last of one name', `--variable a=1 --variable a=2 --expand-data 'x={{a}}'`, 'x=2'],
    ['what was set before alone', `--variable a=1 --expand-data 'x={{a}}' --variable a=2`, 'x=1'],
    ['names by their letter case', `--variable a=1 --variable A=2 --expand-data '{{a}}={{A}}'`, '1=2'],
    ['a blank where the name does not exist', `--expand-data 'x={{nothing}}y'`, 'x=y'],
    ['braces behind a backslash as they are', `--variable a=1 --expand-data 'x={{a}}\\{{a}}'`, 'x=1{{a}}'],
    ['a bad name as it stands', `--variable a=1 --expand-data 'x={{a-b}}{{}}{{a}}'`, 'x={{a-b}}{{}}1'],
    ['braces without an end as they stand', `--variable a=1 --expand-data 'x={{a}}{{a'`, 'x=1{{a'],
    ['no braces without the prefix', `--variable a=1 --data 'x={{a}}'`, 'x={{a}}'],
    [
      'a variable in a variable',
      `--variable a=1 --expand-variable 'b={{a}}2' --expand-data 'x={{b}}'`,
      'x=12',
    ],
    ['trim', `--variable 'a= \t1 2\n ' --expand-data 'x={{a:trim}}'`, 'x=1 2'],
    ['json', `--variable 'a=q"\\\n\t' --expand-data 'x={{a:json}}'`, 'x=q\\"\\\\\\n\\t'],
    ['url', `--variable 'a=a b&c=ü-._~/' --expand-data 'x={{a:url}}'`, 'x=a%20b%26c%3D%C3%BC-._~%2F'],
    ['b64', `--variable 'a=id:secret' --expand-data 'x={{a:b64}}'`, 'x=aWQ6c2VjcmV0'],
    ['64dec', `--variable 'a=aWQ6c2VjcmV0' --expand-data 'x={{a:64dec}}'`, 'x=id:secret'],
    ['64dec of what is no Base64', `--variable 'a=?' --expand-data 'x={{a:64dec}}'`, 'x=[64dec-fail]'],
    [
      'functions from left to right',
      `--variable 'a= a b ' --expand-data '{{a:trim:url}}={{a:url:trim}}'`,
      'a%20b=%20a%20b%20',
    ],
    ['a function of nothing', `--expand-data 'x={{a:b64}}{{a:url:json}}'`, 'x='],
  ])('are put in: %s', (_, options, body) => {
    expect(read(options)).toMatchObject({ body, refused: [] });
  });

  it('shape every option that takes a value', () => {
    const {
      url: address,
      headers,
      body,
    } = read(
      `-G --variable v=one --expand-header 'X-Name: {{v}}' --expand-user 'id:{{v}}' --expand-data-urlencode 'a={{v}} {{v}}' --expand-url-query 'q={{v}}'`,
    );
    expect(address).toBe(`${url}?a=one+one&q=one`);
    expect(body).toBeNull();
    expect(headers).toEqual(
      expect.arrayContaining([
        ['X-Name', 'one'],
        ['Authorization', `Basic ${btoa('id:one')}`],
      ]),
    );
  });

  it('are followed into the address', () => {
    const reading = readCommand(
      `curl --variable host=issuer.example --expand-url 'https://{{host}}/token' -d a=1`,
    );
    expect(reading.ok && reading.request.url).toBe(url);
  });

  it('stand for themselves where a file has their value, and the default is taken where the environment might', () => {
    expect(read(`--variable s@secret.txt --expand-data 'client_secret={{s:trim:url}}'`)).toMatchObject({
      body: `client_secret=${placeholder('s')}`,
      refused: [{ what: '--variable …@', why: 'reads-file' }],
      placeholders: ['s'],
    });
    expect(read(`--variable %ID --expand-data 'client_id={{ID}}'`)).toMatchObject({
      body: `client_id=${placeholder('ID')}`,
      refused: [{ what: '--variable', why: 'reads-settings' }],
    });
    expect(read(`--variable %ID=abc --expand-data 'client_id={{ID}}'`)).toMatchObject({
      body: 'client_id=abc',
      refused: [{ what: '--variable', why: 'reads-settings' }],
      placeholders: [],
    });
    expect(read(`-K settings --expand-data 'client_id={{ID}}'`).body).toBe(`client_id=${placeholder('ID')}`);
  });

  it('keep what only the shell knows, and Base64 of it is not made up', () => {
    expect(read(`--variable "s=$SECRET x" --expand-data 'a={{s:url}}'`).body).toBe(
      `a=${placeholder('SECRET')}%20x`,
    );
    expect(read(`--variable "s=$SECRET x" --expand-data 'a={{s:b64}}'`).body).toBe(
      `a=${placeholder('SECRET')}`,
    );
  });

  it('that double each other fill no memory', () => {
    const doubled = Array.from({ length: 60 }, () => `--expand-variable 'a={{a}}{{a}}'`).join(' ');
    const { body } = read(`--variable a=xxxxxxxxxx ${doubled} --expand-data 'x={{a}}'`);
    expect(body?.length).toBeLessThan(200_000);
  });

  it('make the form of a token request', () => {
    const { body, refused } = read(
      `--variable id=abc --variable 'secret=p8e a+b' --expand-data 'grant_type=client_credentials&client_id={{id}}&client_secret={{secret:url}}'`,
    );
    expect(body).toBe('grant_type=client_credentials&client_id=abc&client_secret=p8e%20a%2Bb');
    expect(refused).toEqual([]);
  });
});
