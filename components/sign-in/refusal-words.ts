/** Why a sign-in was refused, without telling who has an account here. */
export function refusalWords(code?: string | null): string {
  if (code === 'INVALID' || code === 'CredentialsSignin') {
    return 'E-mail or password is not right. Check both and try again. After five wrong passwords, wait 15 minutes.';
  }
  return 'We could not sign you in now. Nothing is wrong with your password. Try again in a minute.';
}
