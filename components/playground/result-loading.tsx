import { Skeleton } from '@/components/ui/skeleton';

/** The result's shape while a request is on its way; hidden from screen readers, which hear of it by announcement. */
export function ResultLoading() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 py-2">
      <div className="flex w-2/3 flex-col gap-2">
        <Skeleton shape="short" />
        <Skeleton shape="line" />
      </div>
      <Skeleton shape="control" />
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex flex-col gap-2">
          <Skeleton shape="short" />
          <Skeleton shape="line" />
          <Skeleton shape="line" />
        </div>
        <div className="flex flex-col gap-2">
          <Skeleton shape="short" />
          <Skeleton shape="line" />
          <Skeleton shape="line" />
        </div>
      </div>
      <Skeleton shape="block" />
    </div>
  );
}
