/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly PUBLICATION_FOLDER: string;
  readonly IS_DEV_SERVER: boolean;
}
