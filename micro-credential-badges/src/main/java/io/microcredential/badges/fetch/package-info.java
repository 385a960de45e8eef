/**
 * The door to the network: a port that callers may pass, and one supplied fetcher that cannot be
 * talked into reaching the inside of anybody's network.
 */
@NullMarked
package io.microcredential.badges.fetch;

import org.jspecify.annotations.NullMarked;
