-- One row per decision; `shown` holds every shown item with position, score, propensity, sources and reason.
CREATE TABLE decision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  decision_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  placement VARCHAR(40) NOT NULL,
  customer_id BIGINT NULL,
  session_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  model_version VARCHAR(60) NOT NULL,
  shown JSON NOT NULL,
  UNIQUE KEY decision_decision_id (decision_id),
  KEY decision_customer (customer_id),
  KEY decision_decided_at (decided_at)
);
