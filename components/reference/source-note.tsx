import { linkSource, spellSource } from '@/lib/domain/catalogue/reference-source';
import { TextLink } from '../ui/text-link';

/** Where an entry comes from, its documents as links, and the day on which that was last looked at (`YYYY-MM-DD`). */
export function SourceNote({ source, checkedOn }: { readonly source: string; readonly checkedOn: string }) {
  return (
    <p className="wrap-anywhere text-muted text-sm">
      {'Source: '}
      {linkSource(source).map(({ text, url }) =>
        url === null ? (
          spellSource(text)
        ) : (
          <TextLink key={text} href={url} external>
            {spellSource(text)}
          </TextLink>
        ),
      )}
      {source.endsWith('.') ? ' ' : '. '}
      {'Checked on '}
      <CheckedOn day={checkedOn} />.
    </p>
  );
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day (`YYYY-MM-DD`) in words. */
export function CheckedOn({ day }: { readonly day: string }) {
  const [year, month, date] = day.split('-').map(Number);
  return <time dateTime={day}>{`${date} ${months[(month ?? 1) - 1]} ${year}`}</time>;
}
