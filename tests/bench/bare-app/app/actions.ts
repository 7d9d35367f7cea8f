'use server';

/** What a server action needs at least to get a token: no session, no store, no log, no checks. */
export async function requestToken(_form: FormData): Promise<unknown> {
  const answer = await fetch(process.env.TOKEN_ENDPOINT ?? '', {
    method: 'POST',
    cache: 'no-store',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'bench',
      client_secret: 'bench-secret',
      scope: 'read',
    }),
  });
  return answer.json();
}
