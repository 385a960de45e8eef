package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;

/**
 * A part of a definition and where it stands.
 *
 * @param value the part
 * @param at its place in the JSON form
 */
record Located<T>(T value, JsonPointer at) {}
