/** How to find something, for everybody; what is found differs by role. */
export function SearchHelp() {
  return (
    <div className="space-y-2">
      <p>
        Press Ctrl-K, or Command-K on a Mac, on any page, type and press Enter: the best match opens. Part of
        a number is enough, 123 finds EX-2026-000123; so are the beginnings of names, an address, a telephone
        number, or words of a task, a document or a message.
      </p>
      <p>
        Letters that are wrong, missing or changed over, spaces that are missing, accents and names as they
        sound are forgiven, once nothing is found as typed; the search then says what it looked for. A number
        is never taken for another.
      </p>
      <p>Only what you may see is found. Messages to some people of a conversation are not searched.</p>
    </div>
  );
}
