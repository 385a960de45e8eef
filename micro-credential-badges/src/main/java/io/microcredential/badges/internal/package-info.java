/**
 * Parts that only this module uses: contexts, safe expansion, and one class for each foreign
 * library. Nothing here is meant for other modules, and nothing here stays compatible.
 */
@NullMarked
package io.microcredential.badges.internal;

import org.jspecify.annotations.NullMarked;
