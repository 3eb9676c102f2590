/** Properties of many exchanges at once, as an import brings them. */
export { insertProperties as addPropertiesOfMany } from './sql/insert-properties';
