'use server';
import { probeScopes as probe, probeScopesInput } from '@/lib/server/operations/scope-search/probe-scopes';
import { defineAction } from '@/lib/server/web/action';

export const probeScopes = defineAction(probeScopesInput, probe);
