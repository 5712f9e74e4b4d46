/** Markup that our own figures and tables wrote; every word in it passed `escaped`. */
export function Markup({ html }: { html: string }) {
  // oxlint-disable-next-line react/no-danger -- see above
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
