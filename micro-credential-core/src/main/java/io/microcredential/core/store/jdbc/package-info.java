/** A store in a database that is reached over JDBC: PostgreSQL, or H2 in a file. */
@NullMarked
package io.microcredential.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
