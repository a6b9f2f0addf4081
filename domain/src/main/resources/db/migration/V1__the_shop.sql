-- Taken alike by MySQL 8.4 and MariaDB 11.4. Times are UTC. Ids that a shop chose compare byte by byte.

CREATE TABLE shop (
  id TINYINT NOT NULL PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  currency CHAR(3) NOT NULL,
  created_at DATETIME(3) NOT NULL
);

CREATE TABLE category (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  path VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  name_zh VARCHAR(200) NOT NULL,
  UNIQUE KEY category_path (path)
);

CREATE TABLE item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language VARCHAR(10) NOT NULL,
  title VARCHAR(500) NOT NULL,
  description TEXT NULL,
  brand VARCHAR(200) NULL,
  category VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  price DECIMAL(14,2) NULL,
  currency CHAR(3) NULL,
  url VARCHAR(1000) NULL,
  image_url VARCHAR(1000) NULL,
  attributes JSON NULL,
  available BOOLEAN NOT NULL,
  simulated BOOLEAN NOT NULL,
  created_at DATETIME(3) NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  UNIQUE KEY item_item_id (item_id),
  KEY item_category (category)
);

CREATE TABLE item_translation (
  item_id BIGINT NOT NULL,
  language VARCHAR(10) NOT NULL,
  title VARCHAR(500) NOT NULL,
  description TEXT NULL,
  PRIMARY KEY (item_id, language),
  CONSTRAINT item_translation_item FOREIGN KEY (item_id) REFERENCES item (id) ON DELETE CASCADE
);

CREATE TABLE customer (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  pseudonym CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  locale VARCHAR(10) NULL,
  country VARCHAR(100) NULL,
  first_seen DATETIME(3) NOT NULL,
  last_seen DATETIME(3) NOT NULL,
  simulated BOOLEAN NOT NULL,
  UNIQUE KEY customer_pseudonym (pseudonym),
  KEY customer_last_seen (last_seen, id)
);

CREATE TABLE consent_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  consent VARCHAR(10) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  source VARCHAR(100) NOT NULL,
  KEY consent_change_customer (customer_id, purpose, id)
);

CREATE TABLE erasure (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  receipt_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  erased_at DATETIME(3) NOT NULL,
  erased_rows JSON NOT NULL,
  signature CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY erasure_receipt (receipt_id)
);

CREATE TABLE interaction (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  line_no SMALLINT NOT NULL,
  type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id BIGINT NULL,
  session_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  item_id BIGINT NULL,
  occurred_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  quantity INT NOT NULL,
  price DECIMAL(14,2) NULL,
  currency CHAR(3) NULL,
  rating TINYINT NULL,
  search_term VARCHAR(500) NULL,
  transaction_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decision_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  source VARCHAR(20) NOT NULL,
  UNIQUE KEY interaction_event (event_id, line_no),
  KEY interaction_customer (customer_id, occurred_at, id),
  KEY interaction_session (session_id, id),
  KEY interaction_item (item_id, occurred_at),
  KEY interaction_occurred (occurred_at)
);

-- One row per order; ordered_at stays null while only a refund of it is known, cancelled_at is set when all of it
-- was given back at once, in whatever order purchase and refund became known.
CREATE TABLE shop_order (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  customer_id BIGINT NULL,
  ordered_at DATETIME(3) NULL,
  cancelled_at DATETIME(3) NULL,
  UNIQUE KEY shop_order_order_id (order_id),
  KEY shop_order_customer (customer_id, ordered_at)
);

CREATE TABLE order_line (
  order_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  quantity INT NOT NULL,
  returned INT NOT NULL,
  price DECIMAL(14,2) NULL,
  currency CHAR(3) NULL,
  PRIMARY KEY (order_id, item_id),
  KEY order_line_item (item_id)
);

CREATE TABLE review (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  review_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  item_id BIGINT NOT NULL,
  customer_id BIGINT NULL,
  rating TINYINT NULL,
  title VARCHAR(500) NULL,
  text TEXT NOT NULL,
  language VARCHAR(10) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  simulated BOOLEAN NOT NULL,
  UNIQUE KEY review_review_id (review_id),
  KEY review_item (item_id, id),
  KEY review_customer (customer_id, id)
);

CREATE TABLE article (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  article_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language VARCHAR(10) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  title VARCHAR(500) NOT NULL,
  body TEXT NOT NULL,
  simulated BOOLEAN NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  UNIQUE KEY article_article_id (article_id, language)
);

CREATE TABLE dialogue (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  dialogue_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language VARCHAR(10) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  simulated BOOLEAN NOT NULL,
  UNIQUE KEY dialogue_dialogue_id (dialogue_id)
);

CREATE TABLE dialogue_turn (
  dialogue_id BIGINT NOT NULL,
  turn_no SMALLINT NOT NULL,
  speaker VARCHAR(10) NOT NULL,
  text TEXT NOT NULL,
  intent VARCHAR(100) NULL,
  PRIMARY KEY (dialogue_id, turn_no),
  CONSTRAINT dialogue_turn_dialogue FOREIGN KEY (dialogue_id) REFERENCES dialogue (id) ON DELETE CASCADE
);

CREATE TABLE api_key (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  key_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  scopes VARCHAR(1000) NOT NULL,
  allowed_origins VARCHAR(2000) NOT NULL,
  secret_sha256 BINARY(32) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(100) NOT NULL,
  last_used_at DATETIME(3) NULL,
  revoked_at DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY api_key_key_id (key_id),
  UNIQUE KEY api_key_secret (secret_sha256)
);

CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username VARCHAR(100) NOT NULL,
  display_name VARCHAR(100) NOT NULL,
  role VARCHAR(20) NOT NULL,
  password_hash VARCHAR(300) NOT NULL,
  password_change_required BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  failed_attempts INT NOT NULL,
  locked_until DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL,
  last_sign_in DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY person_username (username)
);

CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  actor VARCHAR(120) NOT NULL,
  action VARCHAR(100) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail JSON NOT NULL
);

CREATE TABLE import_job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  format VARCHAR(20) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  dry_run BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL,
  bytes_total BIGINT NOT NULL,
  bytes_read BIGINT NOT NULL,
  rows_read BIGINT NOT NULL,
  started_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  started_by VARCHAR(120) NOT NULL,
  failure VARCHAR(1000) NULL,
  report JSON NULL,
  UNIQUE KEY import_job_import_id (import_id)
);
