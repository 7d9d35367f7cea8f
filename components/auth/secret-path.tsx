const stations = [
  { place: 'Browser', text: 'You enter a client secret once. It is not kept here.' },
  {
    place: 'This server',
    text: 'Seals the secret, asks for the token, and shows the secret to nobody again.',
  },
  { place: 'Token endpoint', text: 'Adobe IMS, or any OAuth 2.0 server, answers with an access token.' },
  { place: 'Browser', text: 'You read the token, its scopes and its claims, and copy what you need.' },
] as const;

/** Where a client secret goes and where it does not, as the four stations of one request. */
export function SecretPath() {
  return (
    <ol aria-label="How a token is generated" className="flex flex-col">
      {stations.map((station, index) => (
        <li key={station.text} className="group relative flex gap-4 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-4 bottom-0 left-[5px] w-px bg-control group-last:hidden forced-colors:bg-[CanvasText]"
          />
          <span
            aria-hidden="true"
            className={`mt-1 size-[11px] shrink-0 rounded-sm border border-accent ${index === 1 ? 'bg-accent' : ''}`}
          />
          <div className="min-w-0">
            <p className="font-mono text-ink text-sm">{station.place}</p>
            <p className="text-muted">{station.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
