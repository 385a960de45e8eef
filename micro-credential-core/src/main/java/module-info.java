/**
 * The domain of micro-credentials: what can be earned, how it is earned, what was awarded.
 */
module io.microcredential.core {
  // Not static: the JSON form reads nullness at run time.
  requires transitive org.jspecify;
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires tools.jackson.core;

  exports io.microcredential.core;
  exports io.microcredential.core.json;
}
