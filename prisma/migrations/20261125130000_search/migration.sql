-- Why: one table in which everything that can be looked for has a row, and the words of each firm, against which typing
-- mistakes are corrected. Text operators are not leakproof, so under row-level security they would read every row of the firm:
-- both tables are closed to everybody and read through app.search (prisma/sql/69_search.sql), which applies tenant and
-- membership itself. docs/decisions/0026-search.md has the reasons.
-- Rule: written by triggers and by app.rebuild_search only, so there are no foreign keys: each would cost every message a
-- lookup. Ids are UUIDv7, so the newest come last in the primary key.
-- Locks: none that matter, the tables are new. Undo: drop both tables and the type.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

CREATE TYPE search_kind_enum AS ENUM ('exchange', 'contact', 'task', 'document', 'message');

CREATE TABLE search_documents (
    organization_id UUID NOT NULL,
    kind search_kind_enum NOT NULL,
    entity_id UUID NOT NULL,
    exchange_id UUID,
    title TEXT,
    detail TEXT,
    access_level access_level_enum,
    assigned_to UUID,
    lexemes tsvector NOT NULL,
    changed_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT search_documents_pkey PRIMARY KEY (organization_id,kind,entity_id)
);

-- Ordered by bytes, so that a range of the primary key is a prefix.
CREATE TABLE search_words (
    organization_id UUID NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    uses INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT search_words_pkey PRIMARY KEY (organization_id,word)
);

-- New words wait in a list that every search reads through: a short one.
CREATE INDEX search_documents_lexemes_idx ON search_documents USING GIN (lexemes tsvector_ops) WITH (gin_pending_list_limit = 512);
CREATE INDEX search_documents_organization_id_exchange_id_kind_idx ON search_documents(organization_id, exchange_id, kind);
CREATE INDEX search_documents_changed_at_idx ON search_documents USING BRIN (changed_at) WITH (autosummarize = on);
CREATE INDEX search_words_word_idx ON search_words USING GIN (organization_id uuid_ops, word gin_trgm_ops);
