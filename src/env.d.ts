/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly PUBLICATION_FOLDER: string;
}
