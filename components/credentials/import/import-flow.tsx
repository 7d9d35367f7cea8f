'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import { useAnnounce } from '@/components/ui/announcer';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import type { CredentialView } from '@/lib/domain/credential';
import { readImport } from '@/lib/domain/import/read-import';
import type { ImportReport } from '@/lib/domain/import/report';
import { splitReport } from '@/lib/domain/import/shown-report';
import { formatTexts } from './field-texts';
import type { ImportActions } from './import-form';
import {
  chooseCredential,
  type ImportSource,
  type ImportState,
  markSaved,
  reportState,
  startState,
} from './import-state';
import { readFiles } from './read-source';
import { ReportPanel } from './report-panel';
import { SavePanel } from './save-panel';
import { SourcePanel } from './source-panel';
import { useFileDrop } from './use-file-drop';

export interface ImportFlowProps {
  /** Origins of this application, to know its own sandbox by. */
  readonly origins: readonly string[];
  readonly actions: ImportActions;
}

/**
 * Import: a file or text is read in the browser, reported on, checked by the person and saved credential by credential. Client secrets wait beside the
 * state until their form takes them, and are forgotten when the page is left.
 */
export function ImportFlow({ origins, actions }: ImportFlowProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const [state, setState] = useState<ImportState>(startState);
  // Saving takes a while, in which another credential may have been chosen.
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const pasted = useRef<HTMLTextAreaElement>(null);
  const secrets = useRef<(string | null)[]>([]);
  const reportHeading = useFocusTarget();
  const formHeading = useFocusTarget();
  const isOver = useFileDrop((files) => {
    if (state.step === 'source') void readGivenFiles(files);
  });

  const forget = useCallback(() => {
    secrets.current = [];
    if (pasted.current) pasted.current.value = '';
  }, []);
  useEffect(() => forget, [forget]);
  useOnPageHide(() => {
    forget();
    setState(startState);
  });

  function show(result: ImportReport, source: ImportSource) {
    if (!result.ok) {
      setState({ step: 'source', refused: { source, refusal: result } });
      return;
    }
    const split = splitReport(result);
    forget();
    secrets.current = [...split.secrets];
    setState(reportState(split.report, source));
    reportHeading.focus();
    const count = result.credentials.length;
    announce(
      `${formatTexts[result.format].name} read. ${count === 1 ? 'One credential' : `${count} credentials`} found.`,
    );
  }

  async function readGivenFiles(files: readonly File[]) {
    show(await readFiles(files, { origins }), 'file');
  }

  function takeSecret(position: number): string | null {
    const secret = secrets.current[position] ?? null;
    secrets.current[position] = null;
    return secret;
  }

  function handleSaved(position: number, credential: CredentialView) {
    const before = latest.current;
    if (before.step !== 'report') return;
    const name = credential.name ?? '';
    announce(`${name} is saved.`);
    const { state: after, next } = markSaved(before, position, { id: credential.id, name });
    setState(after);
    if (next === null) router.push(`/credentials/${credential.id}`);
    else formHeading.focus();
  }

  if (state.step === 'source') {
    return (
      <SourcePanel
        refused={state.refused}
        isOver={isOver}
        pasted={pasted}
        onFiles={readGivenFiles}
        onPaste={() => show(readImport(pasted.current?.value ?? '', { origins }), 'paste')}
      />
    );
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <ReportPanel
        state={state}
        heading={reportHeading.ref}
        onChoose={(position) => setState(chooseCredential(state, position))}
        onStartOver={() => {
          forget();
          setState(startState);
        }}
      />
      <SavePanel
        state={state}
        actions={actions}
        heading={formHeading.ref}
        takeSecret={takeSecret}
        onSaved={handleSaved}
      />
    </div>
  );
}
