'use server';
import { tryDemoInput, tryDemo as tryDemoOperation } from '@/lib/server/operations/demo/try-demo';
import { signInInput, signIn as signInOperation } from '@/lib/server/operations/sign-in/sign-in';
import { defineAction } from '@/lib/server/web/action';
import { demoLimit } from '@/lib/server/web/rate-limit';
import { startSession } from '@/lib/server/web/session';

export const signIn = defineAction(signInInput, signInOperation, { anonymous: true, after: startSession });

export const tryDemo = defineAction(tryDemoInput, tryDemoOperation, {
  anonymous: true,
  after: startSession,
  limit: demoLimit,
});
