export const stepIds = ['provider', 'services', 'profiles', 'name', 'client'] as const;

/** A step of setting up; stands in the address as `?step=`. */
export type StepId = (typeof stepIds)[number];

/** What each step is called, in the list of steps and over the step. */
export const stepLabels: Readonly<Record<StepId, string>> = {
  provider: 'Provider',
  services: 'Services',
  profiles: 'Product profiles',
  name: 'Credential name',
  client: 'Client ID and secret',
};
