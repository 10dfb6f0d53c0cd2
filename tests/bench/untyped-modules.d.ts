/** What the benchmark uses of pdfmake, which has no types of its own. */
declare module 'pdfmake' {
  const pdfmake: {
    fonts: Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
