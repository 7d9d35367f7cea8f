'use server';
import {
  verifyPastedToken as verify,
  verifyPastedTokenInput,
} from '@/lib/server/operations/inspect/verify-pasted-token';
import { defineAction } from '@/lib/server/web/action';
import { outboundLimit } from '@/lib/server/web/rate-limit';

export const verifyPastedToken = defineAction(verifyPastedTokenInput, verify, { limit: outboundLimit });
