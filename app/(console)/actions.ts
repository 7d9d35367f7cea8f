'use server';
import {
  enterCredential as enter,
  enterCredentialInput,
} from '@/lib/server/operations/credentials/enter-credential';
import {
  searchCredentials as search,
  searchCredentialsInput,
} from '@/lib/server/operations/credentials/list-credentials';
import {
  saveCredential as save,
  saveCredentialInput,
} from '@/lib/server/operations/credentials/save-credential';
import {
  showDemoSecretInput,
  showDemoSecret as showSecret,
} from '@/lib/server/operations/demo/show-demo-secret';
import { forgetToken as forget, forgetTokenInput } from '@/lib/server/operations/generation/forget-token';
import {
  generateToken as generate,
  generateTokenInput,
} from '@/lib/server/operations/generation/generate-token';
import { defineAction } from '@/lib/server/web/action';

export const generateToken = defineAction(generateTokenInput, generate);
export const enterCredential = defineAction(enterCredentialInput, enter);
export const saveCredential = defineAction(saveCredentialInput, save);
export const searchCredentials = defineAction(searchCredentialsInput, search);
export const showDemoSecret = defineAction(showDemoSecretInput, showSecret);
export const forgetToken = defineAction(forgetTokenInput, forget);
