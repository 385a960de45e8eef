/**
 * Stacks of micro-credentials: whole or pick-and-choose, nested, made by an issuer or by a learner;
 * how far somebody has come, and the shortest way on.
 */
@NullMarked
package io.microcredential.core.stack;

import org.jspecify.annotations.NullMarked;
