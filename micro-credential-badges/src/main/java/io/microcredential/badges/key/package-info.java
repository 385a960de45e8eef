/**
 * Public keys, the form they have on the web, who controls them, and the port through which a
 * private key signs without ever leaving its owner.
 */
@NullMarked
package io.microcredential.badges.key;

import org.jspecify.annotations.NullMarked;
