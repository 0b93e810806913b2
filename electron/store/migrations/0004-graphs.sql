-- Saved graphs of Organizations. sha256: of the gzipped body, which is kept like the file bodies of Documents; a body is never
-- changed, so the journal holds some hundred bytes of each save. nodes: how many the body has in all. sample: JSON of some of
-- them, [[object id, x, y]...], for thumbnails; who may see which is asked when it is shown.
CREATE TABLE saved_graph(
  id INTEGER PRIMARY KEY AUTOINCREMENT, owner_id INT NOT NULL REFERENCES owner, name TEXT NOT NULL COLLATE NOCASE,
  sha256 TEXT NOT NULL, nodes INT NOT NULL, sample TEXT NOT NULL,
  created INT NOT NULL, created_by INT NOT NULL, modified INT NOT NULL, modified_by INT NOT NULL, set_id INT NOT NULL,
  UNIQUE(owner_id, name)
) STRICT;

-- What is autosaved of the graphs that a user works on: nobody else's business, no part of the journal. key: of the tab. saved_id
-- and saved_set: the saved graph that it was opened from, and its version then; saved_at: the step of the history that was saved.
CREATE TABLE graph_draft(
  id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INT NOT NULL REFERENCES user_account ON DELETE CASCADE, key TEXT NOT NULL,
  title TEXT NOT NULL, saved_id INT, saved_set INT, saved_at INT, at INT NOT NULL,
  UNIQUE(user_id, key)
) STRICT;
-- Piece 0 is the whole graph, the others are what came to it since. body: gzipped JSON.
CREATE TABLE graph_draft_piece(
  draft_id INT NOT NULL REFERENCES graph_draft ON DELETE CASCADE, piece INT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY(draft_id, piece)
) STRICT;
