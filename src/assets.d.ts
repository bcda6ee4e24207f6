/** The name, in the built extension, of a script that is injected on demand. */
declare module '*?script&iife' {
  const fileName: string;
  export default fileName;
}
