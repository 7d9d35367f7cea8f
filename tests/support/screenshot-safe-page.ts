import { expect, type Page } from '@playwright/test';
import { expectSeen, expectUnseen } from './visible-text';

/** The switch in the header. */
export const safeSwitch = (page: Page) => page.getByRole('button', { name: 'Screenshot-safe' });

/** Presses the switch, and waits until it says that it is so. */
export async function turn(page: Page, isOn: boolean): Promise<void> {
  await safeSwitch(page).click();
  await expect(safeSwitch(page)).toHaveAttribute('aria-pressed', String(isOn));
}

/** The values are shown, then nothing of them while the switch is on, then they are shown again. */
export async function expectMaskable(page: Page, values: readonly string[]): Promise<void> {
  await expectSeen(page, values);
  await turn(page, true);
  await expectUnseen(page, values);
  await turn(page, false);
}
