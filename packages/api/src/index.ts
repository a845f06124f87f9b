export { type AppOptions, createApp } from './app'
export { createDeliveryCache, type DeliveryCache } from './delivery/cache'
export { openApiDocument } from './document'
export { ApiError, type ErrorCode, errorTable } from './http/errors'
export { type Listening, listen } from './http/listen'
export { type OfflineManifest, OfflineRefusal, offlineFormat, writeOffline } from './offline/write-offline'
export { type ReaderFile, type ReaderFiles, readReaderFiles } from './reader/files'
export type { ReaderOptions } from './reader/reader'
export { readSettings, Settings, SettingsError, settingsReference } from './settings'
export { type CopiedRows, copyDatabase } from './store/copy'
export { DatabaseError } from './store/engines/engine'
export { backupDatabase, restoreDatabase } from './store/engines/sqlite-backup'
export { type DatabaseOptions, isPostgres, openStore, type StoreOptions } from './store/open'
export {
  type CreatedRelease,
  type KeyKind,
  type KeyRecord,
  type NewKey,
  type ReleaseRow,
  type Scope,
  type SeedResult,
  type Store,
  scopes,
} from './store/store'
export { StoreError } from './store/store-error'
export { createModel, type Model, ModelError, type ModelMessage, type ModelOptions, readModelJson } from './tutor/model/client'
