import { cx } from '../cx';

interface Meta {
  align?: 'right';
  nowrap?: boolean;
  wide?: boolean;
  widest?: boolean;
}

export const cellStyles = (meta: Meta | undefined): string =>
  cx(
    meta?.align === 'right' && 'text-right tabular-nums',
    meta?.nowrap && 'whitespace-nowrap',
    meta?.wide && 'hidden lg:table-cell',
    meta?.widest && 'hidden xl:table-cell',
  );
