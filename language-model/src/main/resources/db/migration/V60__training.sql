CREATE TABLE training_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  task VARCHAR(30) NOT NULL,
  language VARCHAR(10) NOT NULL,
  method VARCHAR(10) NOT NULL,
  settings JSON NOT NULL,
  data_up_to BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  queued_at DATETIME(3) NOT NULL,
  queued_by VARCHAR(120) NOT NULL,
  started_at DATETIME(3) NULL,
  finished_at DATETIME(3) NULL,
  leased_by VARCHAR(120) NULL,
  heartbeat_at DATETIME(3) NULL,
  leases INT NOT NULL,
  cancel_requested BOOLEAN NOT NULL,
  phase VARCHAR(30) NULL,
  step INT NOT NULL,
  steps INT NOT NULL,
  message VARCHAR(1000) NULL,
  version_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY training_run_run_id (run_id),
  KEY training_run_state (state, id)
);

CREATE TABLE training_metric (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(40) NOT NULL,
  step INT NOT NULL,
  value DOUBLE NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  KEY training_metric_run (run_id, id)
);

CREATE TABLE model_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  task VARCHAR(30) NOT NULL,
  language VARCHAR(10) NOT NULL,
  method VARCHAR(10) NOT NULL,
  base VARCHAR(100) NOT NULL,
  texts INT NOT NULL,
  test_texts INT NOT NULL,
  accuracy DOUBLE NOT NULL,
  macro_f1 DOUBLE NOT NULL,
  baseline_accuracy DOUBLE NOT NULL,
  manifest_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY model_version_version_id (version_id),
  KEY model_version_task (task, language, id)
);

CREATE TABLE model_promotion (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task VARCHAR(30) NOT NULL,
  language VARCHAR(10) NOT NULL,
  version_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  promoted_at DATETIME(3) NOT NULL,
  promoted_by VARCHAR(120) NOT NULL,
  reason VARCHAR(300) NOT NULL,
  KEY model_promotion_task (task, language, id)
);
