'use server';
import { probeScopes as probe, probeScopesInput } from '@/lib/server/operations/scope-search/probe-scopes';
import { defineAction } from '@/lib/server/web/action';
import { scopeSearchLimit } from '@/lib/server/web/rate-limit';

export const probeScopes = defineAction(probeScopesInput, probe, { limit: scopeSearchLimit });
