/** Whether this process answers at all; says nothing about the store. */
export function GET(): Response {
  return new Response('ok\n');
}
