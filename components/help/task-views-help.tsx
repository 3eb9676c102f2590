/** How the pages of tasks work: list, board, calendar, many at once. */
export function TaskViewsHelp({ staff }: { staff: boolean }) {
  return (
    <div className="space-y-2">
      <p>
        Tasks has three views of the same tasks: a list by Overdue, Today, This week, Later, No date and
        Blocked; a board by status; and a calendar. The filters go along from view to view and stand in the
        address, so that a link or a reload shows the same. Days are counted where each exchange is.
      </p>
      <p>
        On the board, drag a card, choose Move to, or use the keyboard: Space on the handle picks a card up,
        the arrows choose a column, Space drops it, Escape puts it back. If somebody else moved the card
        meanwhile, it stays where they put it, and you are told. Completing a task names what may begin now.
      </p>
      <p>
        In the calendar the arrows go from day to day, Page Up and Page Down by a month, and Enter opens a
        day. The dates of exchanges stand on top of their day.
      </p>
      {staff && (
        <p>
          To move a task to another day, drag it there or choose Move to date. A task that counts from a date
          of its exchange no longer follows that date afterwards, so you confirm it. In the list, select tasks
          to complete, reassign or move many at once: you see what becomes of each first, and what somebody
          changed meanwhile is left out and named. “All I may see” shows the tasks of others too.
        </p>
      )}
    </div>
  );
}
