/** Why a change in place was refused, where it was tried. */
export function Refused({ children }: { children: string | undefined }) {
  return (
    children && (
      <p role="alert" className="mt-1 text-sm text-overdue">
        {children}
      </p>
    )
  );
}
