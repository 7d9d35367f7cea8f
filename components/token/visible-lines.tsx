import { VisibleText, type VisibleTextProps } from './visible-text';

export interface VisibleLinesProps extends Pick<VisibleTextProps, 'of'> {
  readonly lines: readonly string[];
}

/** Lines of a text from elsewhere, each as `VisibleText` draws it. Stands in an element that keeps white space. */
export function VisibleLines({ lines, ...rest }: VisibleLinesProps) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
    <span key={index}>
      <VisibleText text={line} {...rest} />
      {'\n'}
    </span>
  ));
}
