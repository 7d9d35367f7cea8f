'use client';

import { type ReactNode, useMemo } from 'react';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { MaskedText } from '@/components/ui/masked-text';
import { useNow } from '@/components/ui/now';
import { detectTokenFamily, tokenFamilyLabels } from '@/lib/domain/catalogue/claims-family';
import type { DecodedToken, TokenNote } from '@/lib/domain/token/decode';
import type { JsonMember } from '@/lib/domain/token/json';
import { printJson } from '@/lib/domain/token/print-json';
import { malformedTexts, opaqueTexts, tokenNoteTexts } from '@/lib/domain/token/token-texts';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { ClaimsTable, type MarkedMember } from './claims-table';
import { drawnJson } from './drawn-claims';

export interface DecodedTokenViewProps {
  readonly decoded: DecodedToken;
  /** Epoch milliseconds at which the result arrived, server's clock. */
  readonly at: number;
  /** Server's clock minus the browser's, milliseconds. */
  readonly clockOffsetMs: number;
  readonly marked?: MarkedMember | null;
}

/** What can be read in a token without any key. Says nothing about its signature, which is shown apart. */
export function DecodedTokenView({ decoded, at, clockOffsetMs, marked = null }: DecodedTokenViewProps) {
  const tick = useNow(10);
  const now = tick === null ? at : Math.max(at, tick + clockOffsetMs);
  const family = detectTokenFamily(decoded);
  if (decoded.kind === 'opaque') {
    return (
      <Callout tone="info" title="This token is opaque">
        <p>{opaqueTexts[decoded.why]}</p>
        <p>
          Nothing is wrong with it. Use it as it is: send it to the API in the header Authorization: Bearer.
          What it allows can be asked at the provider’s introspection endpoint (RFC 7662) or userinfo
          endpoint, where there is one.
        </p>
      </Callout>
    );
  }
  const header = decoded.header;
  return (
    <div className="flex flex-col gap-6">
      {decoded.kind === 'malformed' && (
        <Callout tone="invalid" title="This token cannot be read">
          <p>{malformedTexts[decoded.reason]}</p>
          {decoded.part && (
            <p>
              The fault is in the {decoded.part}
              {decoded.at === null ? '' : `, at character ${decoded.at + 1}`}.
            </p>
          )}
        </Callout>
      )}
      {decoded.kind === 'encrypted' && (
        <Callout tone="info" title="This token is encrypted">
          <p>It is a JWE: only its header can be read without the recipient’s key.</p>
        </Callout>
      )}
      {'notes' in decoded && decoded.notes.length > 0 && <Notes notes={decoded.notes} />}
      {decoded.kind === 'jwt' && (
        <Part title="Payload" note={`Explained as: ${tokenFamilyLabels[family]}`} members={decoded.payload}>
          <ClaimsTable part="payload" members={decoded.payload} family={family} now={now} marked={marked} />
        </Part>
      )}
      {header && (
        <Part title="Header" members={header}>
          <ClaimsTable part="header" members={header} family={family} now={now} marked={marked} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly members: readonly JsonMember[];
  readonly children: ReactNode;
}

function Part({ title, note, members, children }: PartProps) {
  const json = useMemo(() => jsonOf(members), [members]);
  const shown = drawnJson(json);
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h5 className="font-semibold text-sm">{title}</h5>
        {note && <p className="text-muted text-xs">{note}</p>}
      </div>
      {children}
      <Disclosure summary={`${title} as JSON`}>
        <CodeBlock label={`${title} as JSON`} titleHidden text={json} noun={`${title.toLowerCase()} as JSON`}>
          {shown.leftOut === 0 ? undefined : <MaskedText text={shown.text} />}
        </CodeBlock>
        {shown.leftOut > 0 && (
          <p className="text-muted text-sm">
            {shown.leftOut.toLocaleString('en')} more characters are not shown. Copy gives all of it.
          </p>
        )}
      </Disclosure>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly TokenNote[] }) {
  return (
    <Callout tone="warning" title="Unusual about this token">
      <ul className="flex flex-col gap-1">
        {notes.map((note) => (
          <li key={`${note.part}-${note.code}`}>
            <span className="font-medium">{note.part[0]?.toUpperCase() + note.part.slice(1)}:</span>{' '}
            {tokenNoteTexts[note.code]}
            {note.names.length > 0 && ` (${note.names.map(makeVisibleText).join(', ')})`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** Line by line, because a line break is itself a character that is made visible. */
function jsonOf(members: readonly JsonMember[]): string {
  return printJson({ type: 'object', members, raw: '{}' }).split('\n').map(makeVisibleText).join('\n');
}
