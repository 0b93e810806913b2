-- The workspace file. Times are milliseconds UTC. Why it looks like this: build/decisions/0002-store-schema.md

CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Owners, users, roles ------------------------------------------------------------------------------------

CREATE TABLE owner(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK(kind IN ('organization','community','source')),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  color INT NOT NULL,
  created INT NOT NULL
) STRICT;

CREATE TABLE user_account(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  system_role TEXT NOT NULL,
  home_owner_id INT NOT NULL REFERENCES owner,
  password TEXT NOT NULL,               -- scrypt$N$r$p$salt$hash, base64
  recovery TEXT,                        -- same form; administrators only
  failed_attempts INT NOT NULL DEFAULT 0,
  blocked_until INT NOT NULL DEFAULT 0,
  disabled INT NOT NULL DEFAULT 0,
  lock_after_minutes INT NOT NULL DEFAULT 30,
  created INT NOT NULL
) STRICT;

CREATE TABLE custom_role(
  id INTEGER PRIMARY KEY,
  scope TEXT NOT NULL CHECK(scope IN ('organization','community')),
  name TEXT NOT NULL COLLATE NOCASE,
  levels TEXT NOT NULL,                 -- JSON: permission key -> level
  UNIQUE(scope, name)
) STRICT;

CREATE TABLE membership(
  user_id INT NOT NULL REFERENCES user_account ON DELETE CASCADE,
  owner_id INT NOT NULL REFERENCES owner ON DELETE CASCADE,
  role TEXT NOT NULL,                   -- name of a built-in or custom role of the owner's scope
  PRIMARY KEY(user_id, owner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference(
  user_id INT NOT NULL REFERENCES user_account ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(user_id, name)
) STRICT, WITHOUT ROWID;

-- Objects ---------------------------------------------------------------------------------------------------

-- type is the number of shared/model/object-type.ts. key: normalised, only where the kind has one. summary is
-- NULL when equal to key. folded: lower case of the text where that needs more than ASCII. set_id: the last change set that touched the object. flags: 1 withdrawn by its source.
CREATE TABLE object(
  id INTEGER PRIMARY KEY,
  type INT NOT NULL,
  owner_id INT NOT NULL REFERENCES owner,
  key TEXT,
  xid TEXT,
  summary TEXT,
  folded TEXT,
  created INT NOT NULL,
  modified INT NOT NULL,
  created_by INT,
  flags INT NOT NULL DEFAULT 0,
  set_id INT NOT NULL
) STRICT;
CREATE UNIQUE INDEX object_key ON object(type, key, owner_id) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX object_xid ON object(xid, owner_id) WHERE xid IS NOT NULL;
CREATE INDEX object_list ON object(type, owner_id, modified);
CREATE INDEX object_modified ON object(modified, id, type, owner_id);
CREATE INDEX object_text ON object(coalesce(folded, lower(coalesce(summary, key))), type, owner_id);

-- Exact numbers for Browse and the status bar, kept by the journal's triggers and by the end of a bulk job.
CREATE TABLE object_count(type INT NOT NULL, owner_id INT NOT NULL, n INT NOT NULL, PRIMARY KEY(type, owner_id)) STRICT, WITHOUT ROWID;
CREATE TABLE association_count(lo_owner INT NOT NULL, hi_owner INT NOT NULL, n INT NOT NULL, PRIMARY KEY(lo_owner, hi_owner)) STRICT, WITHOUT ROWID;

-- flags: 1 active, 2 status locked, 4 private, 8 DNS active, 16 whois active
CREATE TABLE indicator(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  rating REAL, confidence INT, flags INT NOT NULL DEFAULT 1,
  false_positives INT NOT NULL DEFAULT 0, observations INT NOT NULL DEFAULT 0,
  first_seen INT, last_seen INT,
  external_added INT, external_modified INT, external_expires INT,
  size INT
) STRICT;

-- Every hash of a File; two Files of one owner never share one. algorithm: 1 md5, 2 sha1, 3 sha256
CREATE TABLE file_hash(
  algorithm INT NOT NULL, hash TEXT NOT NULL, owner_id INT NOT NULL,
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  PRIMARY KEY(algorithm, hash, owner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_hash_object ON file_hash(object_id);

-- fields: JSON of the type's own fields (shared/model/detail.ts GroupFields) other than the five common times
CREATE TABLE grp(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  first_seen INT, last_seen INT,
  external_added INT, external_modified INT, external_expires INT,
  fields TEXT
) STRICT;

CREATE TABLE victim(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  org TEXT, suborg TEXT, work_location TEXT, nationality TEXT
) STRICT;

CREATE TABLE victim_asset(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  victim_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  label TEXT
) STRICT;
CREATE INDEX victim_asset_victim ON victim_asset(victim_id);

CREATE TABLE requirement(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  unique_id TEXT NOT NULL UNIQUE,
  fields TEXT NOT NULL
) STRICT;

CREATE TABLE tag(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  description TEXT, technique_id TEXT
) STRICT;

CREATE TABLE kase(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  assignee INT REFERENCES user_account
) STRICT;

CREATE TABLE artifact(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  case_id INT NOT NULL REFERENCES object ON DELETE CASCADE
) STRICT;
CREATE INDEX artifact_case ON artifact(case_id);

-- Associations ----------------------------------------------------------------------------------------------

-- One row per pair and type, lo < hi. type = code * 4 + direction (0 unordered, 1 lo is primary, 2 hi is primary).
-- lo_dim, hi_dim = object type * 65536 + owner of that end, so that counting needs no join.
-- origins: 1 manual, 2 import, 4 bundle.
CREATE TABLE association(
  lo INT NOT NULL REFERENCES object ON DELETE CASCADE,
  hi INT NOT NULL REFERENCES object ON DELETE CASCADE,
  type INT NOT NULL,
  lo_dim INT NOT NULL, hi_dim INT NOT NULL,
  origins INT NOT NULL,
  created INT NOT NULL, created_by INT,
  set_id INT NOT NULL,
  PRIMARY KEY(lo, hi, type), CHECK(lo < hi)
) STRICT, WITHOUT ROWID;
CREATE INDEX association_rev ON association(hi, lo, type, lo_dim);

-- Administrator's additions to the types of shared/association, codes from 100
CREATE TABLE association_type(code INTEGER PRIMARY KEY, name TEXT NOT NULL, primary_type TEXT NOT NULL, other_types TEXT NOT NULL) STRICT;

-- Attributes, labels ----------------------------------------------------------------------------------------

CREATE TABLE attribute_type(
  id INTEGER PRIMARY KEY, owner_id INT REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE,
  description TEXT, markdown INT NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX attribute_type_name ON attribute_type(coalesce(owner_id, 0), name);

-- flags: 1 default, 2 pinned
-- Numbers of attributes and change sets are never used again: an old window must not reach another one's row.
CREATE TABLE attribute(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  type_id INT NOT NULL REFERENCES attribute_type,
  value TEXT NOT NULL, source TEXT, flags INT NOT NULL DEFAULT 0,
  created INT NOT NULL, modified INT NOT NULL, created_by INT
) STRICT;
CREATE INDEX attribute_object ON attribute(object_id, type_id);

CREATE TABLE security_label(
  id INTEGER PRIMARY KEY, owner_id INT REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE,
  description TEXT, color TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX security_label_name ON security_label(coalesce(owner_id, 0), name);
CREATE TABLE object_label(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  label_id INT NOT NULL REFERENCES security_label ON DELETE CASCADE,
  PRIMARY KEY(object_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX object_label_label ON object_label(label_id);

-- Who says what ---------------------------------------------------------------------------------------------

-- A source of statements: a producer whose files were imported, or a bundle's author.
CREATE TABLE source(
  id INTEGER PRIMARY KEY, origin TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL,
  UNIQUE(origin, name, format)
) STRICT;

-- fields: JSON {field: short hash of the imported value}; a field whose stored value still has that hash may be
-- overwritten by the next import. extra: JSON of what has no field. flags: 1 revoked, 2 deprecated.
CREATE TABLE object_assertion(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  external_id TEXT NOT NULL,
  source_id INT NOT NULL REFERENCES source,
  digest TEXT NOT NULL, created INT, modified INT, flags INT NOT NULL,
  fields TEXT, extra TEXT,
  PRIMARY KEY(object_id, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE association_assertion(
  lo INT NOT NULL, hi INT NOT NULL, type INT NOT NULL,
  external_id TEXT NOT NULL,
  source_id INT NOT NULL REFERENCES source,
  digest TEXT NOT NULL, created INT, modified INT, flags INT NOT NULL,
  verb TEXT, description TEXT, first_seen INT, last_seen INT, extra TEXT,
  PRIMARY KEY(lo, hi, type, external_id),
  FOREIGN KEY(lo, hi, type) REFERENCES association ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a user removed although a source states it: stays removed until the source changes it.
CREATE TABLE removed_statement(
  owner_id INT NOT NULL REFERENCES owner, external_id TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY(owner_id, external_id)
) STRICT, WITHOUT ROWID;

-- Further external ids of an object: what a source calls X was merged into an object whose xid is another.
CREATE TABLE external_id(
  external_id TEXT NOT NULL, owner_id INT NOT NULL, object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  PRIMARY KEY(external_id, owner_id, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_id_object ON external_id(object_id);

-- Journal ---------------------------------------------------------------------------------------------------

CREATE TABLE change_set(
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INT NOT NULL, user_id INT, command TEXT NOT NULL, label TEXT NOT NULL,
  undo_of INT, undone_by INT, rows INT NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_set_user ON change_set(user_id, id);
-- Rows created by a bulk job: ids of objects, inclusive. Single edits write change rows instead.
CREATE TABLE change_range(set_id INT NOT NULL REFERENCES change_set, first_id INT NOT NULL, last_id INT NOT NULL, PRIMARY KEY(set_id, first_id)) STRICT, WITHOUT ROWID;
-- op: 1 inserted, 2 updated, 3 deleted. k: JSON array of the primary key. row: JSON before-image of 2 and 3.
CREATE TABLE change(
  set_id INT NOT NULL REFERENCES change_set, seq INT NOT NULL, tbl TEXT NOT NULL, op INT NOT NULL, k TEXT NOT NULL, row TEXT,
  PRIMARY KEY(set_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change(tbl, k, set_id);

-- The bulk job in progress: nobody sees objects of this range until the row is gone (build/decisions/0004).
CREATE TABLE open_range(one INTEGER PRIMARY KEY CHECK(one = 1), set_id INT NOT NULL, first_id INT NOT NULL, last_id INT NOT NULL, job_id INT NOT NULL,
  detail TEXT NOT NULL                  -- JSON: vocabulary made for the job, to be taken back with it
) STRICT;
-- Number ranges that are handed out, so that a bulk job can reserve.
CREATE TABLE counter(name TEXT PRIMARY KEY, next INT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('object', 1), ('job', 1);

-- Imports ---------------------------------------------------------------------------------------------------

CREATE TABLE import_run(
  job_id INTEGER PRIMARY KEY, set_id INT, user_id INT, owner_id INT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL,
  at INT NOT NULL, seconds REAL NOT NULL, tally TEXT NOT NULL
) STRICT;
-- The loss ledger: every unit of the input that is not plainly created, updated or unchanged.
CREATE TABLE import_loss(
  job_id INT NOT NULL, seq INT NOT NULL, external_id TEXT NOT NULL, source_type TEXT NOT NULL, family TEXT NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY(job_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_loss_outcome ON import_loss(job_id, outcome);
-- Input without a counterpart, verbatim, with the import that first brought it in this form.
CREATE TABLE kept_input(
  owner_id INT NOT NULL REFERENCES owner, external_id TEXT NOT NULL, digest TEXT NOT NULL, job_id INT NOT NULL, source_type TEXT NOT NULL, verbatim TEXT NOT NULL,
  PRIMARY KEY(owner_id, external_id, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_input_job ON kept_input(job_id);

-- Audit -----------------------------------------------------------------------------------------------------

CREATE TABLE audit(
  id INTEGER PRIMARY KEY, at INT NOT NULL, user_id INT, user_name TEXT, action TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL,
  set_id INT, hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_append_only_update BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_append_only_delete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;

-- Search ----------------------------------------------------------------------------------------------------

CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, tokenize='trigram', detail=none);
-- Objects of a bulk job that are not in the index yet.
CREATE TABLE search_backlog(first_id INTEGER PRIMARY KEY, last_id INT NOT NULL) STRICT;
