/**
 * The lossless JSON form of every value in this library: a strict parser, a small tree, a writer, a
 * canonical form for digests, and {@link io.microcredential.core.json.JsonForm}, which maps records
 * to JSON and back.
 */
@NullMarked
package io.microcredential.core.json;

import org.jspecify.annotations.NullMarked;
