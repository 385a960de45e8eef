/**
 * What other people's catalogues, registries and profiles need to know, in their own words: CTDL,
 * schema.org, the European Learning Model, CASE and LinkedIn.
 */
@NullMarked
package io.microcredential.badges.exchange;

import org.jspecify.annotations.NullMarked;
