/** Why a stage is taken back, for whoever takes it back. */
export { giveReason } from './sql/give-reason';
