/** Why a sign-in was refused, without telling who has an account here. */
export function refusalWords(code?: string | null): string {
  if (code === 'INVALID' || code === 'CredentialsSignin') {
    return 'E-mail or password is not right. Check both and try again.';
  }
  if (code === 'LOCKED') {
    return 'This account is locked after too many attempts. Wait 15 minutes, or ask an admin of your firm to unlock it.';
  }
  return 'We could not sign you in now. Nothing is wrong with your password. Try again in a minute.';
}
