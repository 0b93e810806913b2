-- Cases with everything that belongs to them. Nothing could write the first form of `kase` and `artifact`.

DROP TABLE artifact;
DROP TABLE kase;

INSERT INTO setting VALUES ('workflow', 'on');

-- Who may see a Case: a list of users, kept once for each distinct list of an Organization. A Case with a list is stored
-- under the object type 190 + 256 * id, its Artifacts under 195 + 256 * id, so that whatever is filtered by
-- `type * 65536 + owner` honours the list (build/decisions/0011). users: JSON, ascending. Lists are never changed.
CREATE TABLE viewer_list(id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT NOT NULL REFERENCES owner, users TEXT NOT NULL, UNIQUE(owner_id, users)) STRICT;
CREATE TABLE viewer(user_id INT NOT NULL REFERENCES user_account ON DELETE CASCADE, list_id INT NOT NULL REFERENCES viewer_list, PRIMARY KEY(user_id, list_id)) STRICT, WITHOUT ROWID;

-- Groups of users of an Organization, to whom Cases and tasks can be assigned.
CREATE TABLE user_group(id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT NOT NULL REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE, UNIQUE(owner_id, name)) STRICT;
CREATE TABLE user_group_member(
  group_id INT NOT NULL REFERENCES user_group ON DELETE CASCADE, user_id INT NOT NULL REFERENCES user_account ON DELETE CASCADE,
  PRIMARY KEY(group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX user_group_member_user ON user_group_member(user_id);

-- Minutes from occurrence to detection and from opening to closing that an Organization allows. severity: 1 Low ... 4 Critical.
CREATE TABLE service_level(
  owner_id INT NOT NULL REFERENCES owner, severity INT NOT NULL CHECK(severity BETWEEN 1 AND 4), detect_minutes INT, respond_minutes INT,
  PRIMARY KEY(owner_id, severity)
) STRICT, WITHOUT ROWID;

-- Workflows of an Organization, Templates where owner_id is NULL. body: JSON of shared/model/workflow.ts WorkflowBody; phases and
-- tasks: how many it has. version: counts the changes of the body.
CREATE TABLE workflow(
  id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE, description TEXT,
  version INT NOT NULL DEFAULT 1, active INT NOT NULL DEFAULT 0,
  assignee INT REFERENCES user_account, assignee_group INT REFERENCES user_group ON DELETE SET NULL,
  body TEXT NOT NULL, phases INT NOT NULL, tasks INT NOT NULL, built_in INT NOT NULL DEFAULT 0,
  created INT NOT NULL, created_by INT, modified INT NOT NULL, set_id INT NOT NULL
) STRICT;
CREATE UNIQUE INDEX workflow_name ON workflow(coalesce(owner_id, 0), name);

-- Numbers of Cases count per Organization and are never given twice; hence no part of the journal.
CREATE TABLE case_number(owner_id INTEGER PRIMARY KEY REFERENCES owner, next INT NOT NULL) STRICT;

-- The name is object.summary. severity: 1 Low, 2 Medium, 3 High, 4 Critical. workflow_id, workflow_name and workflow_version say
-- what the Case was opened from, whatever became of that; asked_attributes: names of the Attribute Types that it asks for. viewer_list NULL: everyone who may see Cases.
CREATE TABLE kase(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  owner_id INT NOT NULL REFERENCES owner, number INT NOT NULL,
  status TEXT NOT NULL DEFAULT 'Open' CHECK(status IN ('Open','Closed')),
  severity INT NOT NULL CHECK(severity BETWEEN 1 AND 4),
  resolution TEXT NOT NULL DEFAULT 'Not Specified',
  description TEXT,
  assignee INT REFERENCES user_account, assignee_group INT REFERENCES user_group,
  viewer_list INT REFERENCES viewer_list,
  workflow_id INT, workflow_name TEXT, workflow_version INT, asked_attributes TEXT NOT NULL DEFAULT '[]',
  occurred INT, occurred_by INT, detected INT, detected_by INT,
  opened INT NOT NULL, opened_by INT, closed INT, closed_by INT,
  set_id INT NOT NULL,
  UNIQUE(owner_id, number)
) STRICT;
CREATE INDEX kase_assignee ON kase(assignee) WHERE assignee IS NOT NULL;
CREATE INDEX kase_assignee_group ON kase(assignee_group) WHERE assignee_group IS NOT NULL;
CREATE INDEX kase_status ON kase(owner_id, status, severity);
CREATE INDEX kase_viewer_list ON kase(viewer_list) WHERE viewer_list IS NOT NULL;

-- Phases and tasks ------------------------------------------------------------------------------------------

CREATE TABLE case_phase(
  case_id INT NOT NULL REFERENCES object ON DELETE CASCADE, phase INT NOT NULL, name TEXT NOT NULL, description TEXT,
  PRIMARY KEY(case_id, phase)
) STRICT, WITHOUT ROWID;
-- phase NULL: Additional Tasks. step: place within the phase. duration in minutes, counted from the completion of depends_on or, without
-- one, from the opening of the Case. fields: JSON of shared/model/workflow.ts ArtifactField.
CREATE TABLE case_task(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  phase INT, step INT NOT NULL, name TEXT NOT NULL, description TEXT,
  required INT NOT NULL DEFAULT 0, automated INT NOT NULL DEFAULT 0,
  status TEXT NOT NULL CHECK(status IN ('Pending','Open','Reopened','Closed')),
  assignee INT REFERENCES user_account, assignee_group INT REFERENCES user_group,
  due INT, duration INT,
  depends_on INT REFERENCES case_task ON DELETE SET NULL,
  fields TEXT NOT NULL DEFAULT '[]', xid TEXT,
  completed INT, completed_by INT,
  created INT NOT NULL, created_by INT, modified INT NOT NULL, set_id INT NOT NULL
) STRICT;
CREATE INDEX case_task_case ON case_task(case_id, phase, step);
CREATE INDEX case_task_depends ON case_task(depends_on) WHERE depends_on IS NOT NULL;
CREATE INDEX case_task_assignee ON case_task(assignee, status) WHERE assignee IS NOT NULL;
CREATE INDEX case_task_assignee_group ON case_task(assignee_group, status) WHERE assignee_group IS NOT NULL;
CREATE INDEX case_task_due ON case_task(status, due);
CREATE UNIQUE INDEX case_task_xid ON case_task(case_id, xid) WHERE xid IS NOT NULL;

-- Artifacts -------------------------------------------------------------------------------------------------

-- indicator_type: number of shared/model/object-type.ts. data: text, or a file that is kept as an attachment body.
CREATE TABLE artifact_type(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT,
  data TEXT NOT NULL DEFAULT 'text' CHECK(data IN ('text','file')),
  indicator_type INT, suggests INT NOT NULL, active INT NOT NULL DEFAULT 1, built_in INT NOT NULL DEFAULT 0
) STRICT;
INSERT INTO artifact_type(name, data, indicator_type, suggests, built_in) VALUES
  ('Email Address', 'text', 2, 1, 1), ('Host', 'text', 4, 1, 1), ('URL', 'text', 5, 1, 1), ('IP Address', 'text', 1, 1, 1),
  ('Email Subject', 'text', 8, 1, 1), ('File Hash', 'text', 3, 1, 1), ('ASN', 'text', 6, 1, 1), ('CIDR', 'text', 7, 1, 1),
  ('Mutex', 'text', 10, 1, 1), ('Registry Key', 'text', 11, 1, 1), ('User Agent', 'text', 12, 1, 1), ('Hashtag', 'text', 9, 1, 1),
  ('Email Message File', 'file', NULL, 0, 1), ('PCAP', 'file', NULL, 0, 1), ('Log File', 'file', NULL, 0, 1),
  ('SIEM Event', 'text', NULL, 0, 1), ('Screenshot', 'file', NULL, 0, 1), ('Malware Sample', 'file', NULL, 0, 1),
  ('Protocol Number', 'text', NULL, 0, 1), ('Port', 'text', NULL, 0, 1), ('Phone Number', 'text', NULL, 0, 1),
  ('User Name', 'text', NULL, 0, 1), ('Host Name (internal)', 'text', NULL, 0, 1), ('File Name', 'text', NULL, 0, 1),
  ('File Path', 'text', NULL, 0, 1), ('Process Name', 'text', NULL, 0, 1), ('Country', 'text', NULL, 0, 1),
  ('CVE', 'text', NULL, 0, 1), ('Detection Rule', 'text', NULL, 0, 1), ('Email Body', 'text', NULL, 0, 1), ('Other', 'text', NULL, 0, 1);

-- The value, or the name of the file, is object.summary. suggests: used to potentially associate Cases. sha256: of the file's body, or of the text.
CREATE TABLE artifact(
  id INTEGER PRIMARY KEY REFERENCES object ON DELETE CASCADE,
  case_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  type_id INT NOT NULL REFERENCES artifact_type,
  suggests INT NOT NULL, source TEXT,
  task_id INT REFERENCES case_task ON DELETE SET NULL, field TEXT,
  file_size INT, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX artifact_case ON artifact(case_id);
CREATE INDEX artifact_type_id ON artifact(type_id);
CREATE INDEX artifact_task ON artifact(task_id) WHERE task_id IS NOT NULL;
-- What an Artifact is compared by while it suggests: its normalised value; for a File each of its hashes; for a file artifact its SHA-256.
CREATE TABLE artifact_key(
  type_id INT NOT NULL, key TEXT NOT NULL,
  artifact_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  case_id INT NOT NULL,
  PRIMARY KEY(type_id, key, artifact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX artifact_key_artifact ON artifact_key(artifact_id);
CREATE INDEX artifact_key_case ON artifact_key(case_id, artifact_id);

-- Notes and timeline ----------------------------------------------------------------------------------------

-- deleted: a reason was given; the row stays.
CREATE TABLE case_event(
  id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  at INT NOT NULL, summary TEXT NOT NULL, description TEXT, link TEXT, link_text TEXT,
  created INT NOT NULL, created_by INT, modified INT NOT NULL, modified_by INT,
  deleted INT, deleted_by INT, deleted_reason TEXT, set_id INT NOT NULL
) STRICT;
CREATE INDEX case_event_case ON case_event(case_id, at);

-- Of the Case itself, or of one of its tasks, Artifacts or events.
CREATE TABLE case_note(
  id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  task_id INT REFERENCES case_task ON DELETE CASCADE, artifact_id INT REFERENCES object ON DELETE CASCADE,
  event_id INT REFERENCES case_event ON DELETE CASCADE,
  body TEXT NOT NULL, created INT NOT NULL, created_by INT, modified INT NOT NULL, modified_by INT, set_id INT NOT NULL
) STRICT;
CREATE INDEX case_note_case ON case_note(case_id, created);
CREATE INDEX case_note_task ON case_note(task_id) WHERE task_id IS NOT NULL;
CREATE INDEX case_note_artifact ON case_note(artifact_id) WHERE artifact_id IS NOT NULL;
CREATE INDEX case_note_event ON case_note(event_id) WHERE event_id IS NOT NULL;

-- What the application writes at the end of every command that changed a Case: one row for each Case and command.
-- text may hold {0}, {1}...: objects of refs, whose names only those read who may see them. refs: JSON [{id, dim, name}].
-- Never changed, never undone; gone only with the Case, and then the journal of that deletion holds them.
CREATE TABLE case_system_event(
  id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  at INT NOT NULL, user_id INT, element TEXT NOT NULL, text TEXT NOT NULL, refs TEXT NOT NULL DEFAULT '[]', from_set INT NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_system_event_case ON case_system_event(case_id, from_set);
CREATE INDEX case_system_event_at ON case_system_event(case_id, at);
CREATE TRIGGER case_system_event_fixed BEFORE UPDATE ON case_system_event
BEGIN SELECT raise(ABORT, 'the timeline is append-only'); END;
CREATE TRIGGER case_system_event_kept BEFORE DELETE ON case_system_event
WHEN EXISTS (SELECT 1 FROM object WHERE id = old.case_id)
BEGIN SELECT raise(ABORT, 'the timeline is append-only'); END;

-- Potential associations ------------------------------------------------------------------------------------

-- evidence: JSON of the reasons known then; new ones bring the suggestion back.
CREATE TABLE case_dismissal(
  case_id INT NOT NULL REFERENCES object ON DELETE CASCADE, object_id INT NOT NULL REFERENCES object ON DELETE CASCADE,
  reason TEXT, evidence TEXT NOT NULL, at INT NOT NULL, user_id INT,
  PRIMARY KEY(case_id, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_dismissal_object ON case_dismissal(object_id);
-- Communities and Sources whose intelligence an Organization lets be suggested.
CREATE TABLE suggesting_owner(
  organization_id INT NOT NULL REFERENCES owner, owner_id INT NOT NULL REFERENCES owner,
  PRIMARY KEY(organization_id, owner_id)
) STRICT, WITHOUT ROWID;
-- purpose: 'refuse' keeps values out of the workspace, 'suggest' only out of suggestions.
ALTER TABLE exclusion_list ADD COLUMN purpose TEXT NOT NULL DEFAULT 'refuse' CHECK(purpose IN ('refuse','suggest'));
UPDATE exclusion_list SET name = name || ' (own)' WHERE owner_id IS NULL AND name = 'Ubiquitous values';
INSERT INTO exclusion_list(owner_id, name, built_in, purpose) VALUES (NULL, 'Ubiquitous values', 1, 'suggest');
-- Types 1 Address, 4 Host, 5 URL: what stands in nearly every incident and links nothing.
INSERT INTO exclusion_value(list_id, type, value, wildcard)
SELECT l.id, v.column1, v.column2, v.column3 FROM exclusion_list l, (VALUES
  (1, '8.8.8.8', 0), (1, '8.8.4.4', 0), (1, '1.1.1.1', 0), (1, '1.0.0.1', 0), (1, '9.9.9.9', 0), (1, '149.112.112.112', 0),
  (1, '208.67.222.222', 0), (1, '208.67.220.220', 0),
  (4, 'google.com', 0), (4, 'www.google.com', 0), (4, 'accounts.google.com', 0), (4, 'dns.google', 0), (4, 'gmail.com', 0),
  (4, 'microsoft.com', 0), (4, 'www.microsoft.com', 0), (4, 'login.microsoftonline.com', 0), (4, 'login.live.com', 0),
  (4, 'login.windows.net', 0), (4, 'outlook.office365.com', 0), (4, 'outlook.office.com', 0), (4, 'office.com', 0),
  (4, 'windowsupdate.com', 0), (4, '*.windowsupdate.com', 1), (4, '*.update.microsoft.com', 1), (4, 'www.msftconnecttest.com', 0),
  (4, 'apple.com', 0), (4, 'icloud.com', 0), (4, 'amazon.com', 0), (4, 'amazonaws.com', 0), (4, 'cloudflare.com', 0),
  (4, 'github.com', 0), (4, 'facebook.com', 0), (4, 'linkedin.com', 0),
  (5, 'https://www.google.com', 0), (5, 'https://www.google.com/', 0), (5, 'https://login.microsoftonline.com', 0),
  (5, 'https://login.microsoftonline.com/', 0)) v
WHERE l.owner_id IS NULL AND l.built_in = 1 AND l.name = 'Ubiquitous values';

-- off, matched, associated or both: which sources of spec 7.4 run.
INSERT INTO setting VALUES ('potentialAssociations', 'both');
