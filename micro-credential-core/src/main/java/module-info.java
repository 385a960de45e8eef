/** The domain of micro-credentials: what can be earned, how it is earned, what was awarded. */
module io.microcredential.core {
  // Not static: the JSON form reads nullness at run time.
  requires transitive org.jspecify;
  // Transitive: its annotations stand on the public parts of a definition.
  requires transitive jakarta.validation;
  // Transitive: a store is opened on a javax.sql.DataSource.
  requires transitive java.sql;
  requires org.hibernate.validator;
  requires tools.jackson.core;

  exports io.microcredential.core;
  exports io.microcredential.core.assessment;
  exports io.microcredential.core.assignment;
  exports io.microcredential.core.catalog;
  exports io.microcredential.core.catalog.completeness;
  exports io.microcredential.core.catalog.guidance;
  exports io.microcredential.core.catalog.search;
  exports io.microcredential.core.credit;
  exports io.microcredential.core.earning;
  exports io.microcredential.core.earning.screening;
  exports io.microcredential.core.json;
  exports io.microcredential.core.permission;
  exports io.microcredential.core.portfolio;
  exports io.microcredential.core.rule;
  exports io.microcredential.core.service;
  exports io.microcredential.core.stack;
  exports io.microcredential.core.store;
  exports io.microcredential.core.store.jdbc;

  // The validation engine reads the annotated components.
  opens io.microcredential.core.assessment to
      org.hibernate.validator;
  opens io.microcredential.core.catalog to
      org.hibernate.validator;
}
