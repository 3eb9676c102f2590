/** Beside the table for pages of the server, which do not take it from the table's own modules. */
export { chooseColumns, type ChosenColumns } from '@/lib/shared/columns-param';
