import { classNames } from './class-names';

const shapes = {
  line: 'h-3 w-full',
  short: 'h-3 w-1/3',
  control: 'h-8 w-full',
  block: 'h-32 w-full',
} as const;

/** A grey stand-in of a thing on its way; hidden from screen readers, which hear of the loading elsewhere. */
export function Skeleton({ shape = 'line' }: { readonly shape?: keyof typeof shapes }) {
  return (
    <div
      aria-hidden="true"
      className={classNames('rounded-sm bg-hover motion-safe:animate-pulse', shapes[shape])}
    />
  );
}
