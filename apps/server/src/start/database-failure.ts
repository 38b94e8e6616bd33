/** What PostgreSQL or the network says when it turns an account away, as a sentence that says what to do. */
export function sentenceOfDatabase(error: unknown): string | undefined {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case "28P01":
    case "28000":
      return `The database does not let the account in DATABASE_URL in (${message}). Check its name and password.`;
    case "3D000":
      return `The database in DATABASE_URL is not there (${message}). Create it, owned by the account.`;
    case "42501":
      return `The account in DATABASE_URL has too few rights (${message}). Make it the owner of its database.`;
    case "53300":
      return `The database allows too few connections (${message}). Zhida needs ${CONNECTIONS} of them: raise the limit.`;
    case "57P01":
    case "57P03":
      return `The database is stopping or still starting (${message}). Start again when it is ready.`;
    case "53100":
      return `The database has no room left on its disk (${message}). Make room and start again.`;
    default:
      return undefined;
  }
}

/** What one process opens at most is 20 for requests, 3 for jobs and one each for live news and the audit. */
const CONNECTIONS = 30;
