-- Everything that surrounds an object besides its associations: behaviour, posts, votes, reports, rules of vocabulary.

-- Association types: which family an added one belongs to, and which ones (built-in or added) are switched off.
ALTER TABLE association_type ADD COLUMN family TEXT NOT NULL DEFAULT 'custom' CHECK(family IN ('custom','fileAction'));
CREATE TABLE disabled_association_type(code INTEGER PRIMARY KEY) STRICT;
INSERT INTO counter VALUES ('associationType', 100);
-- Where each typed association is used, without a walk over the generic ones (stored types 0-39).
CREATE INDEX association_typed ON association(type, lo_dim, hi_dim) WHERE type >= 40;
-- Added types (code >= 100, so stored type >= 400) are what a foreign key would be: whoever writes, undo included.
CREATE TRIGGER association_type_in_use BEFORE DELETE ON association_type
WHEN EXISTS (SELECT 1 FROM association WHERE type >= 40 AND type BETWEEN old.code * 4 AND old.code * 4 + 3)
BEGIN SELECT raise(ABORT, 'association type in use'); END;
CREATE TRIGGER association_type_known BEFORE INSERT ON association
WHEN new.type >= 400 AND NOT EXISTS (SELECT 1 FROM association_type WHERE code = new.type / 4)
BEGIN SELECT raise(ABORT, 'association type unknown'); END;

-- Files ---------------------------------------------------------------------------------------------------

-- Where a File was seen; at least one of the three is there.
CREATE TABLE file_occurrence(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  file_name TEXT, path TEXT, at INT,
  created INT NOT NULL, created_by INT
) STRICT;
CREATE INDEX file_occurrence_object ON file_occurrence(object_id);

-- Indicators ----------------------------------------------------------------------------------------------

-- Who reported what on which day (days since 1970 UTC). kind: 1 false positive (n is 1), 2 observations.
-- Counters are the sums of these rows and of what `indicator` was given, so that a report never touches what others reported.
CREATE TABLE indicator_report(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  kind INT NOT NULL, user_id INT NOT NULL, day INT NOT NULL, n INT NOT NULL, at INT NOT NULL,
  PRIMARY KEY(object_id, kind, user_id, day)
) STRICT, WITHOUT ROWID;

-- Values that are refused on import and creation: of the whole system (owner_id NULL) or of an owner.
-- wildcard: 0 the value itself, 1 with `*` for any characters, 2 a CIDR block of Addresses.
CREATE TABLE exclusion_list(
  id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE,
  built_in INT NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX exclusion_list_name ON exclusion_list(coalesce(owner_id, 0), name);
CREATE TABLE exclusion_value(
  list_id INT NOT NULL REFERENCES exclusion_list ON DELETE CASCADE,
  type INT NOT NULL, value TEXT NOT NULL, wildcard INT NOT NULL,
  PRIMARY KEY(list_id, type, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_value_value ON exclusion_value(type, value);
-- Wildcards and blocks cannot be looked up and are read together.
CREATE INDEX exclusion_value_wildcard ON exclusion_value(type) WHERE wildcard > 0;
-- The lists that every workspace has, old or new: types 1 Address, 3 File, 4 Host.
INSERT INTO exclusion_list(id, owner_id, name, built_in) VALUES
  (1, NULL, 'Private and reserved addresses', 1), (2, NULL, 'Reserved names', 1), (3, NULL, 'Hashes of the empty file', 1);
INSERT INTO exclusion_value(list_id, type, value, wildcard) VALUES
  (1, 1, '0.0.0.0/8', 2), (1, 1, '10.0.0.0/8', 2), (1, 1, '127.0.0.0/8', 2), (1, 1, '169.254.0.0/16', 2),
  (1, 1, '172.16.0.0/12', 2), (1, 1, '192.168.0.0/16', 2), (1, 1, '255.255.255.255', 0),
  (1, 1, '::', 0), (1, 1, '::1', 0), (1, 1, 'fc00:0:0:0:0:0:0:0/7', 2), (1, 1, 'fe80:0:0:0:0:0:0:0/10', 2),
  (2, 4, 'example.com', 0), (2, 4, 'example.net', 0), (2, 4, 'example.org', 0),
  (2, 4, 'localhost.localdomain', 0), (2, 4, '*.localhost', 1), (2, 4, '*.test', 1), (2, 4, '*.invalid', 1),
  (3, 3, 'D41D8CD98F00B204E9800998ECF8427E', 0), (3, 3, 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709', 0),
  (3, 3, 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855', 0);

-- Groups --------------------------------------------------------------------------------------------------

CREATE TABLE vote(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  user_id INT NOT NULL, value INT NOT NULL CHECK(value IN (-1, 1)), at INT NOT NULL,
  PRIMARY KEY(object_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE review(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  user_id INT NOT NULL, rating INT NOT NULL CHECK(rating BETWEEN 1 AND 5), helpful INT NOT NULL, comment TEXT,
  created INT NOT NULL, modified INT NOT NULL,
  PRIMARY KEY(object_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE task_assignment(
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  user_id INT NOT NULL, duty TEXT NOT NULL CHECK(duty IN ('assigned','escalate')),
  PRIMARY KEY(object_id, user_id, duty)
) STRICT, WITHOUT ROWID;
-- Which Group was copied or contributed to which: a later contribution updates the same target. options: JSON.
CREATE TABLE contribution(
  from_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  to_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  at INT NOT NULL, user_id INT NOT NULL, options TEXT NOT NULL,
  PRIMARY KEY(from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_to ON contribution(to_id);

-- Tracks, Intelligence Requirements -----------------------------------------------------------------------

CREATE TABLE track(id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE, description TEXT, status TEXT) STRICT;

ALTER TABLE requirement ADD COLUMN retrieved INT;
CREATE TABLE requirement_category(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT
) STRICT;
-- Local results of a Requirement's keywords. state: 0 open, 1 archived, 2 false positive; associated is an association.
CREATE TABLE requirement_result(
  requirement_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  matched INT NOT NULL, score REAL NOT NULL, state INT NOT NULL DEFAULT 0,
  PRIMARY KEY(requirement_id, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX requirement_result_object ON requirement_result(object_id);

-- Posts: never edited -------------------------------------------------------------------------------------

-- seq: number among the posts of the owner, of a reply among those to the same post. root_id: the post that opened
-- the thread, NULL for that one itself.
CREATE TABLE post(
  id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT NOT NULL REFERENCES owner,
  root_id INT REFERENCES post ON DELETE CASCADE, parent_id INT REFERENCES post ON DELETE CASCADE, seq INT NOT NULL,
  body TEXT NOT NULL, created INT NOT NULL, created_by INT
) STRICT;
CREATE INDEX post_parent ON post(parent_id);
CREATE INDEX post_root ON post(root_id);
CREATE INDEX post_owner ON post(owner_id, created);
CREATE TABLE post_object(
  post_id INT NOT NULL REFERENCES post ON DELETE CASCADE,
  object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  PRIMARY KEY(post_id, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_object_object ON post_object(object_id);

-- Vocabulary ----------------------------------------------------------------------------------------------

-- rule: JSON of the validation rule; targets: JSON of the object types it applies to with their greatest number (NULL: all).
ALTER TABLE attribute_type ADD COLUMN max_size INT;
ALTER TABLE attribute_type ADD COLUMN error_message TEXT;
ALTER TABLE attribute_type ADD COLUMN rule TEXT;
ALTER TABLE attribute_type ADD COLUMN targets TEXT;
CREATE TABLE attribute_label(
  attribute_id INT NOT NULL REFERENCES attribute ON DELETE CASCADE,
  label_id INT NOT NULL REFERENCES security_label ON DELETE CASCADE,
  PRIMARY KEY(attribute_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_label_label ON attribute_label(label_id);

-- A synonym (key: folded as Tags are) is replaced by the main Tag wherever it is applied.
CREATE TABLE tag_synonym(key TEXT PRIMARY KEY, synonym TEXT NOT NULL, main TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE technique_coverage(
  owner_id INT NOT NULL REFERENCES owner, technique_id TEXT NOT NULL,
  coverage TEXT NOT NULL CHECK(coverage IN ('None','Weak','Moderate','Strong')),
  PRIMARY KEY(owner_id, technique_id)
) STRICT, WITHOUT ROWID;

-- Activity of an object ------------------------------------------------------------------------------------

-- The second object of a journalled link; the first is found by the beginning of k.
CREATE INDEX change_second ON change(json_extract(k, '$[1]'), set_id) WHERE tbl IN ('association', 'post_object');
