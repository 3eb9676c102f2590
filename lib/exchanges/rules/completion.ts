/**
 * Percentage of the tasks that are completed, over those not cancelled; 0 without tasks. The same in SQL: `app.completion`.
 * @param completed tasks with status completed
 * @param open tasks pending, in progress or blocked
 */
export function completion(completed: number, open: number): number {
  return completed + open === 0 ? 0 : Math.round((100 * completed) / (completed + open));
}
