'use server';
import { callApi as call } from '@/lib/server/operations/api-probe/call-api';
import { callApiInput } from '@/lib/server/operations/api-probe/call-fields';
import { defineAction } from '@/lib/server/web/action';
import { outboundLimit } from '@/lib/server/web/rate-limit';

export const callApi = defineAction(callApiInput, call, { limit: outboundLimit });
