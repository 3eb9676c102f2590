export { BulkBar } from './bulk-bar';
export { ColumnMenu, type ColumnChoice } from './column-menu';
export { chooseColumns, type ChosenColumns } from '@/lib/shared/columns-param';
export { DataTable } from './data-table';
export type { DataTableProps, TableSection, TableSelection } from './types';
