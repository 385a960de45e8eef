/**
 * The service that a portal calls: every command allowed, idempotent, one transaction, and on
 * record.
 */
@NullMarked
package io.microcredential.core.service;

import org.jspecify.annotations.NullMarked;
