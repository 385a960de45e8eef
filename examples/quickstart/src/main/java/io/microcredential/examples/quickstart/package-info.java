/** The whole way from a definition file to a verified badge, by the library's public API. */
@NullMarked
package io.microcredential.examples.quickstart;

import org.jspecify.annotations.NullMarked;
