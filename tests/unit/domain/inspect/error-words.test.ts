import { describe, expect, it } from 'vitest';
import { searchErrors } from '@/lib/domain/catalogue/reference-error-search';
import { errorWords } from '@/lib/domain/inspect/error-words';

const archive = JSON.stringify({
  log: {
    entries: [
      {
        request: { postData: { text: 'grant_type=client_credentials&client_secret=abc&scope=openid' } },
        response: { status: 400, content: { text: '{"error":"invalid_scope"}' } },
      },
    ],
  },
});

describe('the words of an error', () => {
  it('are those of the answer, not of the request beside it', () => {
    expect(errorWords(archive)).toBe('400\ninvalid_scope');
    expect(searchErrors(errorWords(archive))[0]?.id).toBe('adobe-invalid-scope');
  });

  it('are the members that answers use for an error', () => {
    expect(errorWords('{"error_code":"403025","message":"Profile is not valid","x":"client_secret"}')).toBe(
      '403025\nProfile is not valid',
    );
    expect(errorWords('{"errorCode":"E0000022","errorSummary":"No","status":404}')).toBe('E0000022\nNo\n404');
  });

  it('begin with the refused answer of a log', () => {
    const log = '> POST /ims/token/v3 HTTP/1.1\nclient_secret=a\n< HTTP/1.1 400 Bad Request\n{"error":"x"}';
    expect(errorWords(log)).toBe('HTTP/1.1 400 Bad Request\n{"error":"x"}');
  });

  it('are all of any other text, and of JSON without them', () => {
    expect(errorWords(' my token is expired\n')).toBe('my token is expired');
    expect(errorWords('{"reason":"expired"}')).toBe('{"reason":"expired"}');
  });

  it('are read of nested strings to a bound', () => {
    let text = '{"error":"deep"}';
    for (let depth = 0; depth < 5; depth++) text = JSON.stringify({ text });
    expect(errorWords(text)).toBe(text);
  });
});
