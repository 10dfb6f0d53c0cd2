/** The address as a valid URL when a document may lead there, to the web or a mailbox; else null: the words then stay, unlinked. */
export function safeHref(link: string | undefined): string | null {
  if (link === undefined || !URL.canParse(link)) return null;
  const url = new URL(link);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
