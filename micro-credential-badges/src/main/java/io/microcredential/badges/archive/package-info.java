/**
 * The career archive: badges with everything that it takes to verify and to understand them when
 * issuers, servers and this library's authors are gone.
 */
@NullMarked
package io.microcredential.badges.archive;

import org.jspecify.annotations.NullMarked;
