import { homedir, userInfo } from 'node:os';

/** A path or a stack that says nothing of who is logged in: her folder becomes "~", her name "…". */
export function withoutUser(text: string, home: string = homedir(), user: string = userInfo().username): string {
  const short = home.length > 1 ? text.replaceAll(home, '~') : text;
  return user.length > 1 ? short.replaceAll(user, '…') : short;
}
