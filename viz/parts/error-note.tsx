/** What is wrong, what was found and what was expected, read out when it appears. */
export function ErrorNote({ message }: { message: string }) {
  return (
    <p class="error" role="alert">
      {message}
    </p>
  );
}
